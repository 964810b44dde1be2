class Stock {
    private Map<String, int> itmes = {};
    func add(name: String) { this.items[name] = 1; }
    func has(name: String): bool { return this.items.has(name); }
    func size(): int { return this.items.size; }
}

enum Colour { Rde, Green }

func paint(colour: Colour): String {
    return match (colour) {
        Red => "red",
        Green => "green",
    };
}

func run(stock: Stock) {
    let coutn = 0;
    for (name in ["a", "b"]) {
        if (stock.has(name)) { count += 1; }
    }
    print(`${count} of ${stock.size()}`);
    print(paint(Colour.Red));
}

run(new Stock());
