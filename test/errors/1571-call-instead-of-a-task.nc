func work(n: int) { print(n); }

func main() {
    const workers: List<Task<void>> = [];
    for (n in 0..2) { workers.add(work(n)); }
    const first: Task<void> = work(7);
    await Task.all(workers);
    await first;
}
