class 1Account {
    private int balance = 0;
    func deposit(amount: int): int { this.balance += amount; return this.balance; }
}

func show(account: Account): int {
    let unused = missing + 1;
    return account.deposit(1);
}
