func sum(items: List<int>): int {
    return match (items) {
        [] => 0,
        [a, b, ...] => a + b,
    };
}
