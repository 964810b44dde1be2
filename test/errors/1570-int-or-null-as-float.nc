func mean(xs: List<int>): float? {
    const found = xs.firstOrNull();
    const half: float? = found;
    print(half);
    const odd: int = xs[0] % 2;
    print(odd);
    return xs.lastOrNull();
}
print(mean([1]));
