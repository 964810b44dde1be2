enum State { Draft, Paid(at: int, amount: int) }

class Order {
    private List<State> history = [State.Paid(1, 2)];
    func change(): int {
        for (state in this.history) {
            if (state is Paid(amount)) { return amount; }
        }
        return 0;
    }

    func steps(): int { return this.history.length; }
}

func main() {
    const order = new Order();
    print(`${order.change()} ${order.steps()}`);
}
