class Account {
    private int cents;
    func __init__(cents: int) { this.cents = cents; }
    func total(): int { return this.cents; }
}

print(new Account(500).total());
