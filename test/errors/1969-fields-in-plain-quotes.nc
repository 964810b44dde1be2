class Account {
    private String owner = "Ada";
    private int cents = 0;
    func describe(): String { return "Account of $owner with ${this.cents} for $unknown"; }
    static func example(): String { return "costs $owner"; }
}

print(new Account().describe() + Account.example());
