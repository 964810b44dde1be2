class Node {
    const String name;
    const String? label;
    constructor(this.name, this.label) {}
    func show(): String { return this.label.toUpperCase() + this.name; }
    func width(): int { return this.label.length; }
    func isLong(): bool { return this.label.length > 10; }
}

const node = new Node("a", "first");
print(node.show());
print(node.width());
print(node.isLong());
