class Shape {
    func area(): float { return 2.0; }
    func describe(): String { return "area " + area(); }
}
