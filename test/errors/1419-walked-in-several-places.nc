class Shelf<T> {
    private List<T> items = [];
    func add(item: T): Shelf<T> {
        this.items.add(item);
        return this;
    }
    func iterator(): Iterator<T> { return this.items.iterator(); }
}

func count(items: Iterable<int>): int {
    let n = 0;
    for (_ in items) { n++; }
    return n;
}

const shelf = new Shelf<int>().add(1).add(2);
print([...shelf]);
print(count(shelf));
for (item in new Shelf<String>().add("a")) { print(item); }
