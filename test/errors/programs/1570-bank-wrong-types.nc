class Account {
    private String owner;
    private float balance = 0.0;

    constructor(this.owner) {}

    func deposit(amount: float) {
        if (amount <= 0.0) { throw new Error(8001, "amount must be positive"); }
        this.balance += amount;
    }

    func name(): String { return this.owner; }

    func total(): int { return this.balance; }
}

func main() {
    const account = new Account(42);
    account.deposit("100");
    print(account.total());
}
