// What can be walked implements `Iterable`, of what it holds.
class Chain<T> {
    private List<T> items = [];
    func push(item: T): Chain<T> { this.items.add(item); return this; }
    func iterator(): Iterator<T> { return this.items.iterator(); }
    func mapped<R>(f: (T) => R): Chain<R> {
        const result = new Chain<R>();
        for (each in this) { result.push(f(each)); }
        return result;
    }
}

func largest<T extends Comparable<T>>(items: Iterable<T>): T? {
    let best: T? = null;
    for (item in items) { if (best == null || item > best) { best = item; } }
    return best;
}

print(largest(new Chain<int>().push(1)) ?? 0);
print(largest(new Chain<int>().push(1).mapped((n) => n + 1)) ?? 0);
