func apply(f: (int) => int, times: int): int { return f(times); }
print(apply({ n -> n * 2 }, 10));
print(apply({ it + 1 }, 10));
print(apply({ n => n * 2 }, 10));
