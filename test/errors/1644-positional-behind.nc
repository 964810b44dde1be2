func area(width: int, height: int): int { return width * height; }

func main() { print(area(width: 3, 4)); }
