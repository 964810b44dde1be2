abstract class Shape {
    abstract func area(): float { return 0.0; }
}
