record Point(x: int, y: int, x: int)
