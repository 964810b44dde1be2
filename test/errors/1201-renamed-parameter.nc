// The parameter has a new name, and what uses it the old one.
enum Token { Sign(char: String), End }

class Calculator {
    func apply(operator: String, left: float, right: float): float {
        return match (sign) {
            "+" => left + right,
            "-" => left - right,
            _ => throw new Error(8001, `no operator ${sign}`),
        };
    }

    func find(id: String, path: List<String>): bool {
        if (path.contains(cell)) { return true; }
        return this.apply("+", 1, 2) > 1 && cell != "A1";
    }
}

// A name that looks alike is meant, and not what nobody uses.
func report(values: List<int>, width: int) {
    for (value in values) { print(vlaue); }
}

print(`${new Calculator().find("A1", [])} ${Token.End}`);
report([1], 2);
