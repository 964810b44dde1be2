// One bound mends all comparisons.
class MinHeap<T> {
    private List<T> data = [];
    func isSorted(): bool { return this.data.length < 2 || this.data[0] <= this.data[1]; }
    func smaller(a: T, b: T): T { return a < b ? a : b; }
}

print(new MinHeap<int>().isSorted() || new MinHeap<int>().smaller(1, 2) == 1);
