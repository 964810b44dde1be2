func slow(n: int): int { return n * n; }

func all(): int {
    const tasks = [1, 2, 3].map(async (n) => slow(n));
    let total = 0;
    for (task in tasks) { total += await task; }
    return total;
}
