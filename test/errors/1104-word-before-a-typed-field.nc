class Counter {
    private var int count = 1;
    readonly String name = "a";
    static readonly int LIMIT = 2;
    val List<int> seen = [];

    func text(): String { return this.name + this.count + Counter.LIMIT + this.seen; }
}

print(new Counter().text());
