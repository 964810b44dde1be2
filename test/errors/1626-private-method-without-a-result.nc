class Counter {
    private int count = 0;
    private func set(count: int) { this.count = count; }
}
print(new Counter().set(3));

class Named {
    private String name;
    constructor(private name: String) { this.name = name; }
    func get(): String { return this.name; }
}
print(new Named("a").get());
