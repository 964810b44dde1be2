class Vec {
    const float x;
    constructor(this.x) {}
    func plus(other: Vec): Vec { return new Vec(this.x + other.x); }
    func times(factor: float): Vec { return new Vec(this.x * factor); }
}

const a = new Vec(1.0);
const b = new Vec(2.0);
print((a * 2.0).x);
print((a + b).x);
print((a / 2.0).x);
