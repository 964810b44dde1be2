enum Value { Number(n: int), Items(values: List<int>) }

func sum(value: Value): int {
    if (let Items(values) = value) { return values.sum(); }
    if (case .Number(let n) = value) { return n; }
    if let Items(values) = value { return values.length; }
    return 0;
}

print(sum(Value.Number(3)));
