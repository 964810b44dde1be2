func move(name: String, steps: int, fast: bool = false) { print(name); }

func main() {
    move(3, "left");
    move("left", true, 3);
    const lengths = ["a", "bc"].reduce(0, (sum, text) => sum + text.length);
    print(lengths + 1);
    print(["a", "bc"].fold((sum, text) => sum + text.size, 0));
}
