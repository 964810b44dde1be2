// Classes, defaults, globals, enums and functions of another module.
import modules.shapes.{Shape, Size, Kind, Drawable, tag, twice, fresh, UNIT}
import modules.shapes as shapes

class Square extends Shape implements Drawable<int> {
    float side;
    constructor(side: float) {
        super("square");
        this.side = side;
    }
    override func area(): float { return this.side * this.side; }
    func draw(scale: int): String { return `[${this.side * scale}]`; }
}

class Named extends Square {
    List<String> tags = [tag("named", 0)];
}

func main() {
    const s = new Square(2);
    print(s.describe());
    // expect: #square 10.0
    print(s.describe(1));
    // expect: #square 4.0
    print(s.recorded());
    // expect: [7]
    const d: Drawable<int> = s;
    print(d.drawTwice(3));
    // expect: [6.0][6.0]
    print(s.id);
    // expect: 1
    print(new Named(1).tags);
    // expect: ["named!0"]
    print(tag("t"));
    // expect: t!3
    print(tag("t", mark: "m"));
    // expect: m4
    print(shapes.created);
    // expect: 4
    print(Kind.Fancy(1));
    // expect: Fancy(1, "n5")
    print(new Size(3).area());
    // expect: 18
    print([1, 2].map(twice));
    // expect: [2, 4]
    print([1, 2].map(shapes.twice));
    // expect: [2, 4]
    shapes.names.add("second");
    print(shapes.names);
    // expect: ["first", "second"]
    print(shapes.sides["square"] ?? 0 + 1);
    // expect: 4
    shapes.sides["hexagon"] = 6;
    print(shapes.sides.values().sum() + shapes.nested["names"]![1].length);
    // expect: 15
    Shape.limit += 1;
    print(Shape.limit + UNIT);
    // expect: 103.5
    const kinds = [Kind.Plain, Kind.Fancy(9, "x")];
    for (k in kinds) {
        print(match (k) { Plain => "plain", Fancy(level, note) => note + level });
    }
    // expect: plain
    // expect: x9
    print(kinds[1].name + kinds[0].ordinal);
    // expect: Fancy0
    const Size(w, h) = new Size(5).copy(height: 1);
    print(w + h);
    // expect: 6
    print(fresh());
    // expect: 6
}
