func first(xs: List<int>): int? {
    return null if xs.isEmpty();
    print("some") if (xs.length > 1);
    return xs[0];
}
