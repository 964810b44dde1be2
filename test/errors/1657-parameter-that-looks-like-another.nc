class Draft {
    List<String> lines = [];
    func debit(amount: float, memo: String = ""): Draft {
        this.lines.add(`${account} ${amount} ${memo}`);
        return this;
    }
}
print(new Draft().debit("cash", 2.0, "food").lines);
print(new Draft().debit("cash", 2.0).lines);
print(new Draft().debit("bank", 3.0).debit("cash", 1.0, "x").lines);
