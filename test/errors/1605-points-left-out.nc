class Account {
    private int total;
    private String owner;
    constructor(owner: String) {
        thisowner = owner;
        this.total = 0;
    }
    func text(): String { return this.owner + this.total; }
}

func numbers(): List<int> { return [1, 2]; }

print(numbers()filter((n) => n > 1));
print(numbers()[0]toString());
print(new Account("Ann")text());
