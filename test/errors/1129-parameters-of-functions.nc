record Box(width: int, height: int)

func area({ width, height }: Box): int { return width * height; }

func first([a, b]: List<int>, more: int): int { return a + more; }

func main() { print(area(new Box(1, 2)) + first([1, 2], 3)); }
