func half(n: int): int {
    const result: int = n / 2.0;
    return result;
}
