class Money {
    const int cents;
    constructor(this.cents) {}
    static func largest(wallet: List<Money>, least: int): Money { return wallet.maxBy((each) => each.cents) ?? new Money(least); }
}

func edges(adjacent: List<int>): List<int> {
    return adjacent.flatten();
}

print(edges([1, 2]));
print([new Money(1)].largest());
