func f(n: int): int { reutrn (1..=n).fold(1, (acc, k) => acc * k); }
print(f(3));
