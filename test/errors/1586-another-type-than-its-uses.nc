class Account {
    private String balance;
    private List<String> log = [];

    constructor(this.balance) {}

    func deposit(amount: int) {
        this.balance += amount;
        this.log.add(`+${amount}`);
    }

    func isRich(): bool { return this.balance > 1000; }
    func left(spent: int): int { return this.balance - spent; }
    func lines(): int { return this.log.length; }
}

func longest(words: List<int>): String {
    let best = "";
    for (word in words) {
        if (word.length > best.length) { best = word; }
    }
    return best;
}

func size(account: Account): bool { return account.lines(); }

const account = new Account(50);
print(longest(["one", "three"]));
print(account.isRich());
const twice: int = size(account) * 2;
print(twice + account.left(5));
print(size("wrong"));
