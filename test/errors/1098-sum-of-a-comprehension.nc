class Item { int weight = 1; }
func load(bag: List<Item>): int {
    return sum(item.weight for item in bag);
}
print(load([]));
func heavy(bag: List<Item>): bool { return any(item.weight > 3 for item in bag if item.weight < 9); }
print(heavy([]));
