class Account {
    private int balance = 3;
    func total(): int { return this.balanse; }
}

let account = new Account();
print(account.balanse);
print([1].sortPlan());
