// What an import that nobody answers to may bring is not told; slips of the keys and words of other languages are.
import shop.models

enum Sign { Plus, Minus, Times }

func show(sign: Sign): String {
    return match (sign) {
        Plus => "+",
        Mnius => "-",
        Times => "*",
    };
}

class Basket {
    List<String> names = [];
    func total(): int { return this.names.length; }
}

func load(limit: Integer): Bakset? {
    let count = limit;
    if (cuont > 3) { return None; }
    const cart = new Cart();
    print(cart.size() + items + total(basketOf(cart)));
    return new Basket();
}

func kindOf(value: any): int {
    return match (value) {
        Cart => 1,
        Crate(_) => 2,
        _ => 3,
    };
}

print(show(Sign.Plus));
print(laod(3)?.total() ?? kindOf(1));
