// What modules/across.nc imports: classes, defaults, globals and enums of another module.
let created = 0;

const UNIT = 2.5;

const names = ["first"];

const sides = { "triangle": 3, "square": 4 };

const nested = { names: [[1], [2, 3]], more: [[4]] };

func fresh(): int {
    created += 1;
    return created;
}

func tag(text: String, number: int = fresh(), mark: String = text + "!"): String { return `${mark}${number}`; }

func twice(n: int): int { return n * 2; }

enum Kind { Plain, Fancy(level: int, note: String = "n" + fresh()) }

record Size(width: int, height: int = width * 2) {
    func area(): int { return this.width * this.height; }
}

interface Drawable<T> {
    func draw(scale: T): String;
    func drawTwice(scale: T): String { return this.draw(scale) + this.draw(scale); }
}

abstract class Shape {
    String name;
    int id = fresh();
    protected List<int> history = [];
    static int limit = 100;
    static const String PREFIX = "#";

    constructor(this.name, extra: String = name + "?") { this.history.add(extra.length); }

    func area(): float;
    func describe(unit: float = UNIT): String { return `${Shape.PREFIX}${this.name} ${this.area() * unit}`; }
    func recorded(): List<int> { return this.history; }
}
