class Stack<T> {
    private List<T> items = [];
    func push(item: T): void { this.items.add(item); }
}

func collect(users: Map<String, Set<String>>, name: String): int {
    const known = users[name] ?? [];
    known.add(name);
    const waiting: Stack<String> = [];
    waiting.push(name);
    return known.size;
}
