func load(name: String) throws -> Int {
    if (name.isEmpty()) { throw new Error(8100, "no name"); }
    return name.length;
}

print(load("a"));
