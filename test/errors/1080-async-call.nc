func work(n: int): int { return n * n; }

const running = (0..3).map((n) => async work(n));
print(running.map((task) => await task));
