class Statement {
    private String account;
    constructor(account: String) {
        account = account;
    }
    func title(): String { return this.account; }
}

print(new Statement("a").title());
