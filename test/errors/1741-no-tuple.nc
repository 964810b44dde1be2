func sum(values: List<int>): int {
    let total = 0;
    for (Tuple(i, v) in values) { total += i * v; }
    return total;
}

print(sum([1, 2]));
