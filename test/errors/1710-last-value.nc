func add(a: int, b: int): int {
    a + b;
}

func double(values: List<int>): List<int> {
    return values.map((value): int => { value * 2; });
}
