class Shape { int w = 1; }
fun make() = Shape {
    return new Shape();
}
print(make().w);
