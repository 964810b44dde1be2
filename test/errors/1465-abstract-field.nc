class Shape {
    abstract float area;
}
