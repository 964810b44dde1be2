class Post {
    private String text;
    constructor(text: String) { this.text = text; }
    func reply(author: String, author: String): Post { return new Post(author + text); }
    func show(): String { return this.text; }
}

print(new Post("a").reply("ada", "b").show());
