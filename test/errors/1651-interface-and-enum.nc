interface Shape { func area(): float }
enum Color { Red, Green }

func main() {
    print(new Shape());
    print(new Color());
    print(new String());
}
