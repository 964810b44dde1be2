// All that is below a sealed class or interface is known: a match over it is complete without `_`.
sealed interface Shape {
    func area(): float;
}
class Circle implements Shape {
    const float radius;
    constructor(this.radius) {}
    func area(): float { return 3.0 * this.radius ** 2; }
}
record Rectangle(width: float, height: float) implements Shape {
    func area(): float { return this.width * this.height; }
}
enum Fixed implements Shape {
    Unit,
    Scaled(by: float),

    func area(): float { return match (this) { Unit => 1.0, Scaled(by) => by }; }
}
sealed abstract class Polygon implements Shape {}
class Triangle extends Polygon {
    func area(): float { return 0.5; }
}
class Hexagon extends Polygon {
    func area(): float { return 6.0; }
}
class SmallHexagon extends Hexagon {}

func name(shape: Shape): String {
    return match (shape) {
        c is Circle => `circle of ${c.radius}`,
        Rectangle(w, h) if (w == h) => "square",
        Rectangle(w, _) => `rectangle ${w} wide`,
        Fixed.Unit => "unit",
        Fixed.Scaled(by) => `scaled by ${by}`,
        is Triangle | is Hexagon => "polygon",
    };
}

func corners(shape: Shape?): int {
    return match (shape) {
        null => -1,
        is Circle | is Fixed => 0,
        is Rectangle => 4,
        p is Polygon => match (p) { is Triangle => 3, is Hexagon => 6 },
    };
}

sealed class Result<T> {
    func orElse(other: T): T {
        return match (this) {
            ok is Ok => ok.value,
            is Failed => other,
        };
    }
}
class Ok<T> extends Result<T> {
    const T value;
    constructor(this.value) { super(); }
}
class Failed<T> extends Result<T> {
    const String why;
    constructor(this.why) { super(); }
}

func parse(text: String): Result<int> {
    const number = text.toIntOrNull();
    if (number == null) { return new Failed<int>(`no number: ${text}`); }
    return new Ok(number);
}

func describe(result: Result<int>): String {
    match (result) {
        ok is Ok => { return `${ok.value + 1}`; }
        failed is Failed => { return failed.why; }
    }
}

let shapes: List<Shape> = [
    new Circle(1),
    new Rectangle(2, 3),
    new Rectangle(2, 2),
    Fixed.Unit,
    Fixed.Scaled(2),
    new Triangle(),
    new SmallHexagon(),
];
for (shape in shapes) { print(`${name(shape)}: ${shape.area()}, ${corners(shape)}`); }
print(corners(null));
print(`${describe(parse("41"))} ${describe(parse("x"))} ${parse("x").orElse(7)} ${parse("6").orElse(7)}`);
let sealed = 3;
sealed += 1;
print(sealed);
// expect: circle of 1.0: 3.0, 0
// expect: rectangle 2.0 wide: 6.0, 4
// expect: square: 4.0, 4
// expect: unit: 1.0, 0
// expect: scaled by 2.0: 2.0, 0
// expect: polygon: 0.5, 3
// expect: polygon: 6.0, 6
// expect: -1
// expect: 42 no number: x 7 6
// expect: 4
