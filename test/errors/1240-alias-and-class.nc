type Point = List<float>;

record Point(x: float, y: float)
