enum Message { Text(body: String), Move(x: int) }

func show(message: Message): String {
    return match (message) {
        Text(body) => body,
        Move(x, y) => `${x} ${y}`,
    };
}

class Point {
    const int x;
    const int y;
    constructor(this.x) {}
    func sum(): int { return this.x + this.y; }
}

class Named {
    const String name;
    func hello(): String { return "hello " + this.name; }
}

print(show(Message.Move(1, 2)));
print(show(Message.Text("hi")));
print(new Point(1, 2).sum() + new Point(3, 4).sum());
print(new Named("Ada").hello());
print([1, 2, 3].reduce((b) => a + b, 0));
