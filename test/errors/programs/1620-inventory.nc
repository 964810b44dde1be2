record Item(name: String, price: float, count: int)

class Inventory {
    private List<Item> items = [];

    func add(item: Item) { this.items.add(item) }

    func total(): float {
        return this.items.map((i) => i.price * i.count).sum();
    }

    func cheapest(): Item {
        return this.items.sortBy((i) => i.price).frist();
    }
}

func main() {
    const inv = new Inventory();
    inv.add({ name: "Pen", price: 1.5 });
    inv.add(new Item("Ink", 3.0, "2"));
    print(inv.total());
}
