class Circle {
    static unit = new Circle(1);
    constructor(private readonly r: int, public name = "circle") {}
    func text(): String { return `${this.name} ${this.r}`; }
}
