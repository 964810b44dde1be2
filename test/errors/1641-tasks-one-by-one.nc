func f(n: int): int { return n; }
print(await Task.all(spawn f(1), spawn f(2)));
print("n = %d", f(1));
