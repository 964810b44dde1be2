func middle(low: int, high: int): int {
    const middle (low + high) / 2;
    return middle;
}
print(middle(1, 3));
