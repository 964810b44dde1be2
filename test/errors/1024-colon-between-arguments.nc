class Context {
    Map<String, String> values = {};
    func put(key: String, value: String): Context { this.values[key] = value; return this; }
}

print(new Context().put("user": "ada").values);
