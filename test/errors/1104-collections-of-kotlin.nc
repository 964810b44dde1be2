class Inventory {
    private val items = mutableMapOf<String, int>()
    var names = mutableListOf<String>()
    val made = new Set<int>();

    func add(name: String): int {
        this.names.add(name);
        this.items[name] = (this.items[name] ?? 0) + this.made.size;
        return this.items.size;
    }
}

print(new Inventory().add("a"));
