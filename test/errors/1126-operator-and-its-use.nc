class Vec {
    float x;

    constructor(this.x) {}

    operator func +(other: Vec): Vec { return new Vec(this.x + other.x); }
}

class Other {}

func main() {
    const sum = new Vec(1) + new Vec(2);
    print(sum.x);
    print(new Other() + 1);
    print("a".nothing());
}
