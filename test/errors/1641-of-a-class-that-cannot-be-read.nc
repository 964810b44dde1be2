class Queue<T> {
    private List<T> items = [];

    func push(item: T) { this.items.add(item); }

    func isEmpty(): bool { return this.items.length = 0; }
}

func main() {
    const queue = new Queue<int>();
    queue.push(1, 2);
    print(queue.isEmpty());
}
