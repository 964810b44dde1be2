class Account {
    private int balance = 0;

    func deposit(amount: int): int {
        this.balance += amount;
        return this.balanse;
    }

    func withdraw(amount: int): int {
        if (amount > this.balance {
            throw new Error(8001, "too little");
        }
        this.balance -= amount;
        return "done";
    }
}

fn main() {
    let account = new Account();
    account.deposit("5");
    account.close();
}
