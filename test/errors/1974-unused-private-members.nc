private const int_limit = 10;
private const used = 3;

private func forgotten(): int { return 1; }

class Account {
    private int balance = 0;
    private int opened;
    private String owner;
    private static int made = 0;
    private int _reserved = 0;

    constructor(this.owner) {
        this.opened = used;
        Account.made += 1;
    }

    func deposit(amount: int) { this.balance += amount; }
    func total(): int { return this.balance; }
    private func audit(): bool { return this.balance > 0; }
}

record Point(x: int, y: int) {
    private func length(): int { return this.x + this.y; }
}

new Account("Ada").deposit(3);
print(new Account("Bob").total());
print(new Point(1, 2));
