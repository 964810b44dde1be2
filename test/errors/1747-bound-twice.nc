record Pair(a: int, b: int)

func same(pair: Pair): int {
    return match (pair) { Pair(x, x) => x };
}
