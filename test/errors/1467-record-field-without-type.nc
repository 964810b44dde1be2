record Point(x, y: int)
