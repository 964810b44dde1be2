class Money {
    private static const int limit = 99_999_999_999_999_999_999;
    const int cents;
    constructor(this.cents) {}
    func negate(): Money { return new Money(-this.cents); }
    func minus(other: Money): Money { return this + other.negate(); }
    func show(): String { return "\q" + this.centz; }
}
print(new Money(5).minus(new Money(2)).show());
