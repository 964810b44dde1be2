// JavaScript and Python make a field where something is assigned to it for the first time.
class Account {
    constructor(owner: String, parent: Account?) {
        this.owner = owner;
        this.balance = 0;
        this.history = [0.5];
        this.parent = parent;
        this.tags = [];
    }

    func deposit(amount: int): String {
        this.balance += amount;
        return `${this.owner} ${this.parent?.owner} ${this.history.length} ${this.tags.length}`;
    }
}

class Savings extends Account {
    constructor(owner: String) {
        super(owner, null);
        this.bonus = 0.5;
    }
}

func main() { print(new Savings("Ann").deposit(5)); }
