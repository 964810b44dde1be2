func load(n: int): int { return n; }

const tasks = [1, 2].map((n) => spawn load(n));
for (n in Task.all(tasks)) { print(n + 1); }
