class Heap<T> {
    private List<T> items = [];
    private (T, T) => int order;
    constructor(this.order) {}
    func push(item: T) {
        this.items.add(item);
        if (this.order(item, this.items[0]) < 0) this.items.reverse();
    }
}
const heap = new Heap<>((a, b) => a - b);
heap.push(2);
