record Point(x: int, y: int)

class Point3 extends Point {
    int z = 0;
}
