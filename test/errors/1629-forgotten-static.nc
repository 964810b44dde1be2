class Request {
    private String url = "";

    func builder(): Request { return new Request(); }
    func describe(): String { return this.url; }
    func shout(text: String): String { return [text].map((t) => t + this.url).join(); }
}

print(Request.builder().describe());
print(Request.builder().describe() + Request.describe() + Request.shout("a"));
