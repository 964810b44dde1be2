func half(n: float, text: String): int {
    return (n as int) + (text as int);
}
