func total(xs: List<int>): int {
    return xs.fold(0, sum, x => sum + x);
}

print(total([1, 2]));
