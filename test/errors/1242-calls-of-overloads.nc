class Printer {
    func put(text: String) { print(text); }
    func put(number: int) { print(number); }
    constructor(width: int) {}
    constructor(width: int, height: int) {}
}

func area(side: int): int { return side * side; }
func area(width: int, height: int): int { return width * height; }

func main() {
    const printer = new Printer(1, 2);
    printer.put("text");
    printer.put(4);
    print(area(2) + area(2, 3));
}
