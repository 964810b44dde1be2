record Point(x: int y: int)

enum Color { Red Green, Blue }

func main() {
    print([1 2, 3]);
    print({ "a": 1 "b": 2 });
    print(new Point(1 2));
}
