// Outside strict mode a `T?` that is used as a `T` is tested where it is used.
class Item {
    String? label = null;
    int? count = null;
    func twice(): int { return this.count * 2; }
    func shout(): String { return this.label.toUpperCase(); }
}

func length(text: String): int { return text.length; }

func find(items: List<Item>, n: int): Item { return n < items.length ? items[n] : null; }

func attempt(what: () => any): String {
    try {
        return "" + what();
    } catch (e) {
        return "error " + e.code;
    }
}

func main() {
    const item = new Item();
    print(attempt(() => item.twice()));
    // expect: error 3101
    print(attempt(() => item.shout()));
    // expect: error 3101
    item.count = 4;
    item.label = "x";
    print(attempt(() => item.twice()));
    // expect: 8
    print(attempt(() => item.shout()));
    // expect: X
    print(attempt(() => length(item.label)));
    // expect: 1
    print(attempt(() => find([item], 0).twice()));
    // expect: 8
    print(attempt(() => find([item], 1).twice()));
    // expect: error 3101
}
