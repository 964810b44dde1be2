class Cart {
    Map<String, float> prices = {};
    func sum(from: int, to: int): float { return 0.0; }
    func total(): float { return sum(this.prices.values()); }
}

func parse(line: String): List<String> {
    for (part in split(line, ",")) {
        if (part == "") { next; }
        print(part);
    }
    if (File.exists(line)) { return readFileSync(line, "utf8").lines(); }
    return [];
}
