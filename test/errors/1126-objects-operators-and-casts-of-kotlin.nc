interface Listener { func on(event: String); }

class Button {
    func add(listener: Listener) {}
}

class Money {
    int cents = 0;

    func operator +(other: Money): Money { return this; }

    func total(): int { return this.cents; }
}

func lengthOf(x: any): int {
    const s = x as? String;
    return s?.length ?? 0;
}

func main() {
    const button = new Button();
    button.add(object : Listener { override func on(event: String) { print(event); } });
    const listener = object : Listener {
        override func on(event: String) { print(event); }
    };
    button.add(listener);
    for (const [i, x] of ["a"].entries()) { print(i + x); }
    print((new Money() + new Money()).total());
    print(lengthOf("abc"));
}
