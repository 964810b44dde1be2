class Shape {
    const String name;
    constructor(name: String) { this.name = name; }
}
class Square extends Shape {
    float side;
    constructor(side: float) {
        this.side = side;
        super("square");
    }
}
class Ok extends Shape {
    constructor(side: float) {
        const text = `s ${side}`;
        super(text);
    }
}
print(new Square(1.0).name + new Ok(2.0).name);
