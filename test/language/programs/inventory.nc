// Stock keeping: records, Maps, grouping, sorting, JSON-like reports, lambdas that are kept and passed.

type Predicate<T> = (T) => bool;
type Change = (Product) => Product;

enum Category { Tool, Food, Toy }

record Product(sku: String, name: String, category: Category, price: float, stock: int = 0) implements Comparable<Product> {
    func compareTo(other: Product): int { return this.name.compareTo(other.name); }
    func worth(): float { return this.price * this.stock; }
}

record Order(sku: String, count: int)

class Listeners<T> {
    private List<(T) => void> all = [];
    func add(listener: (T) => void) { this.all.add(listener); }
    func tell(value: T) { for (listener in this.all) { listener(value); } }
}

class Inventory {
    private Map<String, Product> products = new Map<String, Product>();
    const Listeners<Product> lowStock = new Listeners<Product>();
    static const int threshold = 3;

    func put(product: Product) { this.products.set(product.sku, product); }

    func get(sku: String): Product? { return this.products.get(sku); }

    func where(test: Predicate<Product>): List<Product> {
        return this.products.values().filter(test);
    }

    func change(sku: String, how: Change): bool {
        const before = this.products[sku];
        if (!before) { return false; }
        const after = how(before);
        this.products[sku] = after;
        if (after.stock < Inventory.threshold && before.stock >= Inventory.threshold) { this.lowStock.tell(after); }
        return true;
    }

    func fulfil(orders: List<Order>): Map<String, String> {
        const outcome: Map<String, String> = {};
        for (order in orders) {
            const product = this.get(order.sku);
            if (product == null) {
                outcome.set(order.sku, "unknown");
                continue;
            }
            if (product.stock < order.count) {
                outcome.set(order.sku, `only ${product.stock}`);
            } else {
                this.change(order.sku, (p) => p.copy(stock: p.stock - order.count));
                outcome.set(order.sku, "sent");
            }
        }
        return outcome;
    }

    func byCategory(): Map<Category, List<Product>> {
        const groups = new Map<Category, List<Product>>();
        for (product in this.products.values()) {
            groups.getOrPut(product.category, () => []).add(product);
        }
        return groups;
    }

    func totalWorth(): float {
        let total = 0.0;
        this.products.values().forEach((p) => total += p.worth());
        return total;
    }

    func cheapest(): Product? {
        const sorted = this.products.values().sortBy((p) => p.price);
        return sorted.isEmpty() ? null : sorted.first();
    }
}

func money(amount: float): String { return "€" + amount.toFixed(2); }

func report(inventory: Inventory): List<String> {
    const lines = [];
    const groups = inventory.byCategory();
    for (category in Category.values()) {
        const products = groups[category] ?? [];
        if (products.isEmpty()) {
            lines.add(`${category.name}: none`);
            continue;
        }
        const names = products.sorted().map((p) => `${p.name} x${p.stock}`);
        lines.add(category.name + ": " + names.join(", "));
    }
    return lines;
}

func countWords(texts: List<String>): Map<String, int> {
    const counts = {};
    for (text in texts) {
        for (word in text.toLowerCase().split(" ")) {
            counts.update(word, 0, (n: int) => n + 1);
        }
    }
    return counts;
}

func main() {
    const inventory = new Inventory();
    const alerts = new List<String>();
    inventory.lowStock.add((p) => alerts.add(`low: ${p.name}`));
    inventory.lowStock.add((p) => { if (p.stock == 0) { alerts.add("gone: " + p.name); } });

    inventory.put(new Product("h1", "Hammer", Category.Tool, 12.5, 10));
    inventory.put(new Product("s1", "Saw", Category.Tool, 20, 4));
    inventory.put(new Product("a1", "Apple", Category.Food, price: 0.3, stock: 200));
    inventory.put({ sku: "x1", name: "Screwdriver", category: Category.Tool, price: 7 });

    print(report(inventory));
    // expect: ["Tool: Hammer x10, Saw x4, Screwdriver x0", "Food: Apple x200", "Toy: none"]
    print(money(inventory.totalWorth()));                     // expect: €265.00

    const outcome = inventory.fulfil([new Order("h1", 8), new Order("s1", 5), new Order("zz", 1), { sku: "a1", count: 200 }]);
    for (sku, text in outcome) { print(sku + " " + text); }
    // expect: h1 sent
    // expect: s1 only 4
    // expect: zz unknown
    // expect: a1 sent
    print(alerts);                                            // expect: ["low: Hammer", "low: Apple", "gone: Apple"]

    const expensive = inventory.where((p) => p.price > 10).map((p) => p.name).sorted();
    print(expensive);                                         // expect: ["Hammer", "Saw"]
    print(inventory.cheapest()?.name);                        // expect: Apple
    print(inventory.get("nope")?.name ?? "no such thing");    // expect: no such thing
    print(inventory.change("nope", (p) => p));                // expect: false

    const discount = (percent: int): Change => (p) => p.copy(price: p.price * (100 - percent) / 100);
    inventory.change("s1", discount(50));
    print(inventory.get("s1")?.price);                        // expect: 10.0

    const hammer = inventory.get("h1");
    if (hammer) {
        print(hammer == hammer.copy());                       // expect: true
        print(hammer.copy(stock: 0) == hammer);               // expect: false
        print(hammer.category == Category.Tool);              // expect: true
    }

    const counts = countWords(["to be or not", "to be"]);
    print(counts);                                            // expect: {"to": 2, "be": 2, "or": 1, "not": 1}
    const top = counts.entries().sortBy((e) => -e.value).first();
    print(`${top.key} ${top.value}`);                         // expect: to 2

    const words = ["pear", "fig", "apple"];
    const byLength = words.sorted((a, b) => a.length - b.length);
    print(byLength);                                          // expect: ["fig", "pear", "apple"]
    const lengths = words.associateWith((w) => w.length);
    print(lengths["fig"]! + 1);                               // expect: 4
}
