class Rectangle {
    constructor(private int width, protected List<String> tags, private int height = 1) {}
    func area(): int { return this.width * this.height * this.tags.length; }
}

print(new Rectangle(2, ["a"], 3).area());
