enum Color { Red, Green, Blue }

func name(color: Color): String {
    return match (color) {
        Red => "red",
        Color.Gren => "green",
        _ => "other",
    };
}

func main() {
    const color: Color = Red;
    print(name(color));
    print(name("Blue"));
}
