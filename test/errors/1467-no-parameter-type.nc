func double(n): int {
    return 2;
}
