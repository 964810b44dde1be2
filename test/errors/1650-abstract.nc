abstract class Shape {
    func area(): float
    func name(): String
    func describe(): String { return this.name(); }
}

func main() { print(new Shape().describe()); }
