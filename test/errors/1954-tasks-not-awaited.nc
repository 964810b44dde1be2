func work(n: int): int { return n; }

func main() {
    const tasks = [1, 2].map((n) => spawn work(n));
    Task.all(tasks);
    Task.race(tasks);
    spawn work(3);
    await Task.all(tasks);
}
