class Circle {
    float radius = 1.0;
    area(): float { return 3.14 * this.radius; }
    print() { }
}

main() {
    print("hello");
}
