func total(prices: List): int {
    return 0;
}
