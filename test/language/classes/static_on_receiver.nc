// A static function is called on its first argument, an object of its class or a collection of such objects.
class Money {
    const int cents;
    constructor(this.cents) {}
    static func sum(wallet: Iterable<Money>): int {
        let total = 0;
        for (money in wallet) { total += money.cents; }
        return total;
    }
    static func total(wallet: Iterable<Money>, fee: int = 1): Money { return new Money(wallet.sum() - fee); }
    static func times(money: Money, factor: int = 2): Money { return new Money(money.cents * factor); }
    static func pairs<T>(wallet: List<Money>, make: (int) => T): List<T> { return wallet.map((money) => make(money.cents)); }
}

class Coin extends Money {
    constructor(cents: int) { super(cents); }
}

func half(xs: List<int>?): float? { return xs?.average(); }

func main() {
    print(`${[1, 2, 3].sum()} ${[1.5, 2].sum()} ${[1, 2].average()} ${[3, 4].product()} ${new List<float>().sum()}`);
    // expect: 6 3.5 1.5 12 0.0
    print((1..=5).map((x) => x * x).sum());
    // expect: 55
    print(`${Set.from([3, 9, 3]).sum()} ${{ "a": 1 }.values().sum()}`);
    // expect: 12 1
    print(`${[[1], [2, 3]].flatten()} ${[[1, 2], [3, 4]].transpose()} ${[1, null, 3].filterNotNull()}`);
    // expect: [1, 2, 3] [[1, 3], [2, 4]] [1, 3]
    print(`${["a", "b"].map((s) => new Tuple(s, s.length)).toMap()} ${[new Tuple(1, "a")].unzip()}`);
    // expect: {"a": 1, "b": 1} Tuple(first: [1], second: ["a"])

    const wallet = [new Money(3), new Money(4)];
    print(`${wallet.sum()} ${wallet.total().cents} ${wallet.total(fee: 5).cents} ${[new Coin(3)].sum()}`);
    // expect: 7 6 2 3
    print(`${new Money(5).times().cents} ${new Money(5).times(factor: 10).cents} ${new Coin(5).times().cents}`);
    // expect: 10 50 10
    print(wallet.pairs((cents) => `${cents}c`));
    // expect: ["3c", "4c"]

    print(`${half([4, 5])} ${half(null)} ${half([4])?.toInt() ?? 7}`);
    // expect: 4.5 null 4
    const found = [];
    found.add(3);
    print(`${found.sum()} ${await (spawn wallet.sum())}`);
    // expect: 3 7
    print(["b", "a"].map((s) => s.length).sum().toHex().repeat(2));
    // expect: 22
}
