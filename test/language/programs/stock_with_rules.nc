// An inventory service in the style of a Kotlin backend: results as enums, validation, repositories, events, reports.
import noodlecore.json
import noodlecore.time

sealed interface ValidationError {
    func text(): String;
}
record Missing(field: String) implements ValidationError {
    func text(): String { return `${this.field} is missing`; }
}
record TooLong(field: String, max: int) implements ValidationError {
    func text(): String { return `${this.field} is longer than ${this.max}`; }
}
record OutOfRange(field: String, value: float, low: float, high: float) implements ValidationError {
    func text(): String {
        return `${this.field} = ${this.value} is not in ${this.low}..${this.high}`;
    }
}

enum Outcome<T> {
    Ok(value: T),
    Invalid(errors: List<ValidationError>),
    Failed(error: Error),

    func map<R>(f: (T) => R): Outcome<R> {
        return match (this) {
            Ok(v) => Outcome.Ok(f(v)),
            Invalid(errors) => Outcome.Invalid(errors),
            Failed(e) => Outcome.Failed(e),
        };
    }
    func getOrNull(): T? {
        return match (this) { Ok(v) => v, _ => null };
    }
}

record Product(
    sku: String,
    name: String,
    price: float,
    stock: int = 0,
    tags: Set<String> = Set.of([]),
) {
    func worth(): float { return this.price * this.stock; }
}

class Validator<T> {
    private const List<(T) => ValidationError?> rules = [];
    func rule(check: (T) => ValidationError?): Validator<T> {
        this.rules.add(check);
        return this;
    }
    func validate(value: T): Outcome<T> {
        const errors = this.rules.mapNotNull((r) => r(value));
        return errors.isEmpty() ? Outcome.Ok(value) : Outcome.Invalid(errors);
    }
}

enum StockEvent {
    Added(sku: String, amount: int),
    Removed(sku: String, amount: int, reason: String),
    PriceChanged(sku: String, from: float, to: float),
}

class EventBus {
    private const List<(StockEvent) => void> handlers = [];
    const List<StockEvent> log = [];
    func on(handler: (StockEvent) => void) { this.handlers.add(handler); }
    func publish(event: StockEvent) {
        this.log.add(event);
        for (h in this.handlers) h(event);
    }
}

class OutOfStock extends Error {
    const String sku;
    const int wanted;
    const int available;
    constructor(this.sku, this.wanted, this.available) {
        super(8301, `only ${available} of ${sku}, wanted ${wanted}`);
    }
}

class Inventory {
    private const Map<String, Product> products = {};
    private const EventBus bus;
    private const Validator<Product> validator = new Validator<Product>()
        .rule((p) => p.sku.isBlank() ? new Missing("sku") : null)
        .rule((p) => p.name.length > 12 ? new TooLong("name", 12) : null)
        .rule(
            (p) => p.price < 0.01 || p.price > 10_000
                ? new OutOfRange("price", p.price, 0.01, 10_000)
                : null,
        );

    constructor(bus: EventBus) { this.bus = bus; }

    func add(product: Product): Outcome<Product> {
        const outcome = this.validator.validate(product);
        if (outcome is Ok(p)) {
            this.products[p.sku] = p;
            if (p.stock > 0) { this.bus.publish(StockEvent.Added(p.sku, p.stock)); }
        }
        return outcome;
    }

    func remove(sku: String, amount: int, reason: String = "sold"): Outcome<int> {
        try {
            const p = this.require(sku);
            if (p.stock < amount) { throw new OutOfStock(sku, amount, p.stock); }
            this.products[sku] = p.copy(stock: p.stock - amount);
            this.bus.publish(StockEvent.Removed(sku, amount, reason));
            return Outcome.Ok(p.stock - amount);
        } catch (e) {
            return Outcome.Failed(e);
        }
    }

    func reprice(change: (Product) => float) {
        for (p in this.products.values()) {
            const price = change(p).roundTo(2);
            if (price != p.price) {
                this.products[p.sku] = p.copy(price: price);
                this.bus.publish(StockEvent.PriceChanged(p.sku, p.price, price));
            }
        }
    }

    private func require(sku: String): Product {
        return this.products[sku] ?? throw new Error(8300, `no product ${sku}`);
    }

    func report(): String {
        const rows = this.products
            .values()
            .sortBy((p) => p.sku)
            .map((p) => [p.sku, p.name, p.price.toFixed(2), `${p.stock}`, p.worth().toFixed(2)]);
        const header = ["sku", "name", "price", "stock", "worth"];
        const widths = header.mapIndexed(
            (i, h) => [h, ...rows.map((r) => r[i])].maxOf((cell) => cell.length),
        );
        const line = (cells: List<String>): String => cells
            .mapIndexed((i, c) => i < 2 ? c.padEnd(widths[i]) : c.padStart(widths[i]))
            .join(" | ");
        const total = this.products.values().sumOfFloat((p) => p.worth());
        return [
            line(header),
            widths.map((w) => "-".repeat(w)).join("-+-"),
            ...rows.map(line),
            `total ${total.toFixed(2)}`,
        ].join("\n");
    }

    func byTag(): Map<String, List<String>> {
        const result = new Map<String, List<String>>();
        for (p in this.products.values()) {
            for (tag in p.tags) { result.getOrPut(tag, () => []).add(p.sku); }
        }
        return result;
    }
}

func describe(event: StockEvent): String {
    return match (event) {
        Added(sku, n) => `+${n} ${sku}`,
        Removed(sku, n, "sold") => `-${n} ${sku}`,
        Removed(sku, n, reason) => `-${n} ${sku} (${reason})`,
        PriceChanged(sku, from, to) if (to > from) => `${sku} up ${(to - from).toFixed(2)}`,
        PriceChanged(sku, from, to) => `${sku} down ${(from - to).toFixed(2)}`,
    };
}

func show<T>(outcome: Outcome<T>): String {
    return match (outcome) {
        Ok(v) => `ok ${v}`,
        Invalid(errors) => "invalid: " + errors.map((e) => e.text()).join("; "),
        Failed(e) => match (e) {
            o is OutOfStock => `short by ${o.wanted - o.available}`,
            _ => `failed [${e.code}] ${e.message}`,
        },
    };
}

func kind(e: ValidationError): String {
    return match (e) {
        Missing(f) => `missing ${f}`,
        is TooLong | is OutOfRange => "limits",
    };
}

func main() {
    const bus = new EventBus();
    let sold = 0;
    bus.on((e) => { if (e is Removed(_, n, "sold")) { sold += n; } });
    const inventory = new Inventory(bus);
    print(show(inventory.add(new Product("a1", "Apple", 0.5, 100, Set.of(["fruit", "red"])))));
    print(show(inventory.add(new Product("b2", "Banana", 0.25, 80, Set.of(["fruit"])))));
    print(show(inventory.add(new Product("", "A very long product name", 0, 1))));
    print(show(inventory.add({ sku: "c3", name: "Cherry", price: 3.99 })));
    print(show(inventory.remove("a1", 30)));
    print(show(inventory.remove("a1", 300)));
    print(show(inventory.remove("zz", 1)));
    print(show(inventory.remove("b2", 5, reason: "rotten")));
    inventory.reprice((p) => p.tags.has("fruit") ? p.price * 1.1 : p.price);
    inventory.reprice((p) => p.price > 3 ? p.price - 1 : p.price);
    print(inventory.report());
    print(bus.log.map(describe).join(", "));
    print(sold);
    print(inventory.byTag());
    print(inventory.remove("b2", 1).map((left) => left * 2).getOrNull());
    print([new Missing("x"), new TooLong("y", 3)].map((e) => kind(e)));
    const json = Json.stringify(bus.log.map(describe).take(2));
    print(json);
    const due = Date.of(2024, 1, 31).plusDays(30);
    print(`${due} ${due.dayOfWeek()} ${Date.of(2024, 1, 31) < due}`);
}
// expect: ok Product(sku: "a1", name: "Apple", price: 0.5, stock: 100, tags: {"fruit", "red"})
// expect: ok Product(sku: "b2", name: "Banana", price: 0.25, stock: 80, tags: {"fruit"})
// expect: invalid: sku is missing; name is longer than 12; price = 0.0 is not in 0.01..10000.0
// expect: ok Product(sku: "c3", name: "Cherry", price: 3.99, stock: 0, tags: {})
// expect: ok 70
// expect: short by 230
// expect: failed [8300] no product zz
// expect: ok 75
// expect: sku | name   | price | stock | worth
// expect: ----+--------+-------+-------+------
// expect: a1  | Apple  |  0.55 |    70 | 38.50
// expect: b2  | Banana |  0.28 |    75 | 21.00
// expect: c3  | Cherry |  2.99 |     0 |  0.00
// expect: total 59.50
// expect: +100 a1, +80 b2, -30 a1, -5 b2 (rotten), a1 up 0.05, b2 up 0.03, c3 down 1.00
// expect: 30
// expect: {"fruit": ["a1", "b2"], "red": ["a1"]}
// expect: 148
// expect: ["missing x", "limits"]
// expect: ["+100 a1","+80 b2"]
// expect: 2024-03-01 Friday true
