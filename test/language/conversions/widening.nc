// An int becomes a float where a float is wanted.
func area(w: float, h: float): float { return w * h; }

class Circle {
    float r = 2;
    static const float SCALE = 10;
    func scaled(): float { return this.r * Circle.SCALE; }
}

record Size(w: float, h: float = 3)

func half(n: int): float { return n / 2.0; }

func main() {
    const x: float = 4;
    print(x);
    // expect: 4.0
    print(area(2, 3));
    // expect: 6.0
    print(new Circle().scaled());
    // expect: 20.0
    print(new Size(1));
    // expect: Size(w: 1.0, h: 3.0)
    print(half(3));
    // expect: 1.5
    let y = 1.5;
    y = 2;
    print(y);
    // expect: 2.0
    y += 1;
    print(y);
    // expect: 3.0
    y *= 2;
    print(y);
    // expect: 6.0
    const n = 3;
    print(n + 0.5);
    // expect: 3.5
    print(n < 3.5);
    // expect: true
    const m: Map<String, float> = { "a": 1 };
    m["b"] = 2;
    print(m);
    // expect: {"a": 1.0, "b": 2.0}
    print(n > 2 ? 1 : 2.5);
    // expect: 1.0
    const apply: (float) => float = (v) => v + 1;
    print(apply(1));
    // expect: 2.0
    print(2 ** 0.5 > 1.41);
    // expect: true
}
