record Money(cents: int) {
    static const Money ZERO = new Money(0);
    func plus(other: Money): Money { return new Money(this.cents + other.cents); }
}

const wallet = [new Money(3), new Money(4)];
print(wallet.reduce((sum, each) => sum.plus(each), Money.ZERO));
// expect: Money(cents: 7)
print(wallet.map((each) => each.plus(each)).reduce((sum, each) => sum.plus(each), Money.ZERO).cents);
// expect: 14
