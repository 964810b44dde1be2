class Query<T> {
    private List<T> rows;
    constructor(this.rows) {}
    func orderBy<K>(key: (T) => K): Query<T> { return new Query<T>(this.rows.sortBy(key)); }
    func most(): T { return this.rows.max(); }
}

print(new Query<int>([1]).orderBy((n) => -n).most());
