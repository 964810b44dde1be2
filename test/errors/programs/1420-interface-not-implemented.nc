interface Repository<T> {
    func find(id: int): T?;
    func save(item: T): bool;
    func all(): List<T>;
}

class Memory implements Repository<String> {
    private Map<int, String> items = {};
    func find(id: int): String? { return this.items.get(id); }
    func save(item: String) { this.items.set(this.items.size, item); }
}

func main() { print(new Memory().find(1)); }
