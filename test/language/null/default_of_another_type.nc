// A default may have another type than what it stands for: together they are whatever both are.
enum Mark {
    X,
    O,

    func sign(): String { return this == Mark.X ? "x" : "o"; }
}
record Point(x: int, y: int)
interface Shape { func area(): float; }
class Circle implements Shape { func area(): float { return 3.0; } }
class Square implements Shape { func area(): float { return 4.0; } }

func mark(some: bool): Mark? { return some ? Mark.O : null; }
func point(some: bool): Point? { return some ? new Point(1, 2) : null; }
func number(some: bool): int? { return some ? 7 : null; }
func circle(some: bool): Circle? { return some ? new Circle() : null; }

func main() {
    for (some in [true, false]) {
        print(`${mark(some) ?? "draw"}, ${point(some) ?? "nowhere"}, ${number(some) ?? "none"}`);
        print("mark " + (mark(some) ?? "draw") + (point(some) ?? 0));
        const either = mark(some) ?? "draw";
        print(either is String ? either.toUpperCase() : either is Mark ? either.sign() : "?");
        print([number(some) ?? "none", point(some) ?? true]);
        print((circle(some) ?? new Square()).area());
        const wide: float = number(some) ?? 2;
        print(wide);
    }
}
// expect: O, Point(x: 1, y: 2), 7
// expect: mark OPoint(x: 1, y: 2)
// expect: o
// expect: [7, Point(x: 1, y: 2)]
// expect: 3.0
// expect: 7.0
// expect: draw, nowhere, none
// expect: mark draw0
// expect: DRAW
// expect: ["none", true]
// expect: 4.0
// expect: 2.0
