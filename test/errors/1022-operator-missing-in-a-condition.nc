func first(xs: List<int>): int {
    if (xs.length > 0 xs[0] > 1) { return xs[0]; }
    const doubled = (xs.length 2);
    return doubled;
}

print(first([1]));
