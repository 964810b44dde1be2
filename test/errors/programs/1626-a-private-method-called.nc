enum Formula { Constant(value: float), Text(text: String) }
class Sheet {
    private func evaluate(formula: Formula): float { return match (formula) { Constant(v) => v, Text(_) => 0.0 }; }
    func value(cell: String): float { return this.evaluate(Formula.Text(cell)); }
}
print(new Sheet().evaluate("C4"));
