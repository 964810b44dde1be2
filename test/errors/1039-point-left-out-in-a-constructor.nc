class Account {
    private int total;
    private String owner;
    constructor(thisowner, this.total) {}
    func text(): String { return this.owner + this.total; }
}

print(new Account("Ann", 1).text());
