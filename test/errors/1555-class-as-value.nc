class Point {}
enum Color { Red, Green }

func show(value: any) { print(value); }

func main() {
    show(Point);
    const c = Color;
    show(c);
}
