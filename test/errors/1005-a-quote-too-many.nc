class Page {
    private String title = ''';
    private List<String> lines = ["a", """];
    func text(): String { return this.title + this.lines.join("\n"); }
}

print(new Page().text());
