enum Color { RED, DARK_GREEN, BLUE }

func name(color: Color): String {
    return match (color) {
        Red => "r",
        DarkGreen => "g",
        Blue => "b",
    };
}
print(name(Color.Red) + name(Color.DarkGreen));
