func half(n: int, by: (int) => int): int { return by(n); }

print(half("4", (a, b) => a), half("6", (a, b) => a));
