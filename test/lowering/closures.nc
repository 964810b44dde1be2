// Captures by value and through cells, `this`, functions and methods as values.
class Account {
    int balance = 0;
    func adder(): (int) => int {
        return (n) => {
            this.balance += n;
            return this.balance;
        };
    }
    func add(n: int) { this.balance += n; }
}

func half(n: int): float { return n / 2.0; }

func main() {
    const fixed = 1.5;
    let changing = 1;
    const f = (n: int) => n * fixed;
    const g = () => { changing += 1; };
    g();
    const add = new Account().add;
    add(changing);
    const h: (int) => float = half;
    f(2);
    h(3);
}
