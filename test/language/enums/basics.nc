// Enums: order, values, names, methods, interfaces, generics.
enum Level {
    Low, Middle, High;

    func isLow(): bool { return this == Level.Low; }
    static func start(): Level { return Level.Middle; }
}

interface Priced { func price(): int; }

enum Drink implements Priced {
    Water, Juice(fruit: String), Mix(parts: List<Drink>)

    func price(): int {
        return match (this) {
            Water => 1,
            Juice(fruit) => fruit.length,
            Mix(parts) => parts.map((p) => p.price()).reduce((a, b) => a + b, 0),
        };
    }
}

enum Option<T> {
    Some(value: T), None

    func orElse(other: T): T { return match (this) { Some(v) => v, None => other }; }
    func map<R>(f: (T) => R): Option<R> {
        return match (this) {
            Some(v) => Option.Some(f(v)),
            None => Option.None,
        };
    }
}

func total(items: List<Priced>): int {
    let sum = 0;
    for (i in items) { sum += i.price(); }
    return sum;
}

func main() {
    print(Level.values());
    // expect: [Low, Middle, High]
    print(Level.High.ordinal);
    // expect: 2
    print(Level.Middle.name + "!");
    // expect: Middle!
    print(Level.Low < Level.High);
    // expect: true
    print(Level.start().isLow());
    // expect: false
    print(Level.values().map((l) => l.name).join(","));
    // expect: Low,Middle,High
    const d = Drink.Mix([Drink.Water, Drink.Juice("kiwi")]);
    print(d);
    // expect: Mix([Water, Juice("kiwi")])
    print(total([d, Drink.Water]));
    // expect: 6
    print(d.name + d.ordinal);
    // expect: Mix2
    print(Drink.Juice("a") == Drink.Juice("a"));
    // expect: true
    print(Drink.Juice("a") == Drink.Water);
    // expect: false
    const some: Option<float> = Option.Some(2);
    print(some.orElse(0) / 4);
    // expect: 0.5
    print(some.map((v) => v > 1).orElse(false));
    // expect: true
    const none: Option<int> = Option.None;
    print(none.orElse(3) + 1);
    // expect: 4
    print(none == Option.None);
    // expect: true
}
