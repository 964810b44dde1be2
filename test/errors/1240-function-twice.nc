func area(width: int): int { return width * width; }

func area(width: int, height: int): int { return width * height; }
