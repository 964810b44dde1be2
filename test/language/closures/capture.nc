// Closures share the variables that they use, not copies of their values.
func counter(): () => int {
    let n = 0;
    return () => {
        n += 1;
        return n;
    };
}

class Account {
    int balance = 0;
    func deposit(): (int) => int {
        return (amount) => {
            this.balance += amount;
            return this.balance;
        };
    }
}

func main() {
    const a = counter();
    const b = counter();
    print(a());
    // expect: 1
    print(a());
    // expect: 2
    print(b());
    // expect: 1
    let x = 1;
    const read = () => x;
    const write = (v: int) => { x = v; };
    print(read());
    // expect: 1
    write(5);
    print(read() + x);
    // expect: 10
    x = 7;
    print(read());
    // expect: 7
    const account = new Account();
    const deposit = account.deposit();
    deposit(10);
    print(deposit(5));
    // expect: 15
    print(account.balance);
    // expect: 15
    let text = "";
    [1, 2, 3].forEach((n) => { text += n; });
    print(text);
    // expect: 123
    let ratio = 0.5;
    const grow = () => { ratio *= 2; };
    grow();
    grow();
    print(ratio);
    // expect: 2.0
}
