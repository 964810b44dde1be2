// Clauses in text order, errors of subclasses, rethrowing what nobody wants, throw as an expression.
class ShopError extends Error {
    constructor(what: String) { super(8123, what); }
}

class StockError extends ShopError {
    int missing;
    constructor(missing: int) {
        super("no stock");
        this.missing = missing;
    }
}

func act(n: int): int {
    if (n == 1) { throw new StockError(5); }
    if (n == 2) { throw new ShopError("closed"); }
    if (n == 3) { throw new Error(8999, "plain"); }
    return n == 4 ? throw new ShopError("odd") : n;
}

func attempt(n: int): String {
    try {
        return "value " + act(n);
    } catch (e: StockError) {
        return "missing " + e.missing;
    } catch (e: ShopError) {
        return "shop: " + e.message;
    } catch (e) {
        return "any: " + e.code;
    }
}

func partly(n: int): String {
    try {
        try {
            return "value " + act(n);
        } catch (e: StockError) {
            return "inner";
        }
    } catch (e: Error) {
        return "outer " + e.message;
    }
}

func required(name: String?): String { return name ?? throw new ShopError("no name"); }

func main() {
    for (i in 0..5) { print(attempt(i)); }
    // expect: value 0
    // expect: missing 5
    // expect: shop: closed
    // expect: any: 8999
    // expect: shop: odd
    print(partly(1));
    // expect: inner
    print(partly(2));
    // expect: outer closed
    print(required("x"));
    // expect: x
    try { print(required(null)); } catch (e) { print(e); }
    // expect: [8123] no name
    try {
        print(1 / (2 - 2));
    } catch (e) {
        print("division");
    }
    // expect: division
}
