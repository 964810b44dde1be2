// `constructor(this.x)` assigns fields before the body runs; the parameter can be captured.
class Vector {
    float x;
    float y;
    (float) => float scale;
    constructor(this.x, this.y) {
        this.scale = (f) => x * f + y;
        this.x += 1;
    }
    func plus(o: Vector): Vector { return new Vector(this.x + o.x, this.y + o.y); }
}

func main() {
    const v = new Vector(1, 2);
    print(v.x);
    // expect: 2.0
    print(v.scale(10));
    // expect: 12.0
    print(v.plus(v).x);
    // expect: 5.0
}
