func apply(f: (int) => int): int { return f(n: 1); }
