class Counter {
    int n = 0;
    constructor(n: int) { this.init(n); }
    func init(n: int) { this.n = n; }
}
print([new Counter(1).n 2]);
