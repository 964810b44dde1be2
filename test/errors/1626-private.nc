class Account {
    private int balance = 0;
    private func audit() {}
}

func main() {
    const account = new Account();
    account.balance = 5;
    account.audit();
}
