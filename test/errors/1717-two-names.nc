record Colour(red: int, green: int, blue: int)

func main() {
    const items = ["a", "b"];
    for (i, item in items) { print(item + i); }
    for (item, i in items) { print(item + i); }
    for (red, green in [new Colour(1, 2, 3)]) { print(red + green); }
}
