// The cast that is missing is asked for once, not at each operator.
func compute(operator: String, left: any, right: any): any {
    return match (operator) {
        "+" => left + right,
        "-" => left - right,
        "<" => left < right,
        _ => left * 2,
    };
}

print(compute("+", 1, 2));
