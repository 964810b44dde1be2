func area(width: int, height: int): int { return width * height; }

func main() {
    print(area(width = 2, height = 3));
    print({ width = 2, "height" = 3 });
}
