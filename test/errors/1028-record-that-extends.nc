record Point(x: int, y: int)
record Point3 extends Point (z: int)
