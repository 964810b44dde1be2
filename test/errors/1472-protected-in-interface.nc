interface Shape {
    protected func area(): float
}
