class Account {
    String owner;
    private int cents = 0;
    constructor(this.owner) {}
    func balance(): int { return this.cents; }
    get isOpen(): bool { return this.cents >= 0; }
    set limit(value: int) { this.cents = this.cents.min(value); }
}

func main() {
    const account = new Account("Ada");
    print(account.getOwner());
    account.setOwner("Bob");
    print(account.getBalance());
    account.setLimit(account.balance() + 1);
    account.setCents(3);
    print(account.getIsOpen());
}
