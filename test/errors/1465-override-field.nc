class Shape {
    override float area = 1.0;
}
