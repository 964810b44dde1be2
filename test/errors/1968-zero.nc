func half(n: int): int { return n / 0 + n % 0; }
