func most(...xs: List<int>): int { return xs.max(); }

const xs = [1, 2];
print([..xs, 3]);
print(most(..xs));
print((0..xs.length).toList());
