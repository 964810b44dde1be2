func total(xs: List<int>): int { return xs.sum(); }

print(f'{total([1, 2])} in all');
