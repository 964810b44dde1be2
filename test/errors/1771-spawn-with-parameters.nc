func load(n: int): int { return n; }

const tasks = [1, 2].map((n) => spawn load);
print(tasks.length);
