func work(n: int): int {
    sleep(1);
    return n * n;
}

func main() {
    const counts = Task.all([1, 2, 3].map((n) => spawn work(n)));
    print(counts.sum());
    print(counts.size());
    print((spawn work(2)).await().abs());
}
