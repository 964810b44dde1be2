func sum(xs: int...): int { return 0; }
print(sum(1));
