class Account {
    float balance = 0;
    func deposit(amount: float) { this.balance += amount; }
}

func pay(to: Account, amount: float) { to.deposit(amuont); }

pay(new Account(), 20, true);
