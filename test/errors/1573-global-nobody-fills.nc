let items = [];
const cache = new Map();

func count(): int { return items.length + cache.size; }

class Store {
    func clear() { items.clear(); cache.clear(); }
}

func main() {
    new Store().clear();
    print(count());
}
