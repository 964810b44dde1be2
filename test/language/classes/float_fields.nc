// Floats of an instance stand apart from its other fields: in every class of a line, in records, in cases, as keys.
class Named {
    String name = "none";
    int count = 1;
}

class Point extends Named {
    float x = 0.0;
    bool seen = false;
    float y = -0.0;

    constructor(this.x) { this.count += 1; }
}

class Weighted extends Point {
    float weight = 2.0;
    int rank = 7;

    constructor(x: float) { super(x); this.y = x / 2.0; }

    func moved(by: float): float {
        this.x += by;
        this.weight *= this.x;
        return this.weight;
    }
}

record Pair(label: String, left: float, count: int, right: float)

record Spot(x: float, y: float, id: int)

enum Shape {
    Dot,
    Circle(radius: float),
    Box(name: String, width: float, height: float),
}

func area(shape: Shape): float {
    return match (shape) {
        Dot => 0.0,
        Circle(radius) => radius * radius,
        Box(name, width, height) => width * height,
    };
}

func main() {
    const blank = new Point(1.5);
    print(`${blank.name} ${blank.count} ${blank.x} ${blank.seen} ${blank.y}`);
    // expect: none 2 1.5 false -0.0
    const first = new Weighted(3.0);
    const second = new Weighted(5.0);
    let total = 0.0;
    for (i in 0..300) {
        total += first.moved(0.5);
        first.weight = 1.0 / (i + 1.0);
        second.y = first.x;
    }
    print(`${first.x} ${second.x} ${second.y} ${first.rank} ${first.count} ${first.seen}`);
    // expect: 153.0 5.0 153.0 7 2 false
    print((total * 1000.0).toInt());
    // expect: 178477

    const pair = new Pair("a", 1.0, 2, 2.5);
    print(pair);
    // expect: Pair(label: "a", left: 1.0, count: 2, right: 2.5)
    print(pair == new Pair("a", 1.0, 2, 2.5));
    // expect: true
    print(pair == new Pair("a", 1.0, 2, 2.25));
    // expect: false
    print(area(Shape.Circle(1.5)) + area(Shape.Box("b", 2.0, 0.25)) + area(Shape.Dot));
    // expect: 2.75

    const spots: Map<Spot, int> = {};
    for (i in 0..400) {
        const key = new Spot((i % 10) / 2.0, (i % 4) * 1.0, i % 2);
        spots[key] = (spots[key] ?? 0) + 1;
    }
    print(spots.size);
    // expect: 20
    print(spots[new Spot(0.5, 1.0, 1)]);
    // expect: 20
    print(new Spot(0.0, -0.0, 0) == new Spot(-0.0, 0.0, 0));
    // expect: true
    print(new Spot(0.0, -0.0, 0).hashCode() == new Spot(-0.0, 0.0, 0).hashCode());
    // expect: true
    const nan = 0.0 / 0.0;
    print(new Spot(nan, 0.0, 0) == new Spot(nan, 0.0, 0));
    // expect: false
    print(new Spot(1.0, 2.0, 9007199254740993) == new Spot(1.0, 2.0, 9007199254740993));
    // expect: true
}
