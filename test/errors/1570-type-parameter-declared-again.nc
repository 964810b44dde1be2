class Stack<T> {
    private List<T> items = [];
    func push<T>(item: T): void { this.items.add(item); }
}
