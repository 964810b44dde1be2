func apply(f: (x: int, y: int) => int): int { return f(1, 2); }
