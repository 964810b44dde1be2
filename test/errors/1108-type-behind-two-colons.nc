func total(xs: std::vector<int>): int {
    return xs.sum();
}

print(total([1, 2]));
