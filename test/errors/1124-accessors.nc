class Circle {
    float radius = 1.0;
    get area(): float { return 3.14 * this.radius; }
    set size(value: float) { this.radius = value; }
}
