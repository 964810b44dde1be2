// What nobody uses, and alone fits in the place of what is missing, is what was meant.
class Account {
    private int cents = 0;
    func depositCents(amount: int) { this.cents += amount; }
    func balance(): int { return this.cents; }
}

class Stack<T> {
    private List<T> items = [];
    func push(item: T) { this.items.add(item); }
    func peek(): T { return this.items.last(); }
}

record Point(x: int, y: int) {
    func norm(): int { return this.x + this.y; }
}

class Timer {
    private int ms = 0;
    get elapsed(): int { return this.ms; }
}

func computeTotal(numbers: List<int>): int { return numbers.sum(); }

func main() {
    const account = new Account();
    account.deposit(100);
    account.withdraw(30);
    print(account.balance());
    const stack = new Stack<int>();
    stack.push(1);
    print(stack.top() + 1);
    stack.validate();
    print(new Point(1, 2).length() + new Timer().time);
    print(total([1, 2]));
}
