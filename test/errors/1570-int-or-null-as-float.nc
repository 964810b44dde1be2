func mean(xs: List<int>): float? {
    const found = xs.firstOrNull();
    const half: float? = found;
    print(half);
    return xs.lastOrNull();
}
print(mean([1]));
