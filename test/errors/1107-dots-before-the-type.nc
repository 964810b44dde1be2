func total(start: int, xs: ...int): int { return start + xs.sum(); }

print(total(1, 2, 3));
