class Heap {
    private List<int> items = [5, 4, 3];
    func up(start: int) {
        let i = start;
        while (i > 0) {
            const parent = (i - 1) / 2.0;
            if (this.items[i] >= this.items[parent]) { break; }
            this.swap(i, parent);
            i = parent;
        }
    }
    private func swap(a: int, b: int) {
        const t = this.items[a];
        this.items[a] = this.items[b];
        this.items[b] = t;
    }
}
new Heap().up(2);
