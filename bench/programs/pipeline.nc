import harness
import random

// Orders run through map, filter, reduce and sort: what functions as values cost.
class Order {
    const int id;
    const int customer;
    const int quantity;
    const float price;

    constructor(this.id, this.customer, this.quantity, this.price) {}

    func total(): float { return this.quantity * this.price; }
}

func makeOrders(count: int): List<Order> {
    const random = new Random(4711);
    return List.generate(
        count,
        (i) => new Order(
            i,
            random.next() % 97,
            random.next() % 9 + 1,
            (random.next() % 1000) / 4.0,
        ),
    );
}

/// What the customers that bought most are worth, weighted by their place.
func revenue(orders: List<Order>, least: int): float {
    const totals: Map<int, float> = {};
    orders
        .filter((order) => order.quantity >= least)
        .forEach((order) => totals.update(order.customer, 0.0, (sum) => sum + order.total()));
    const best = totals.entries().sorted((a, b) => b.value.compareTo(a.value)).slice(0, 10);
    let place = 0;
    return best
        .map((entry) => {
            place += 1;
            return entry.value / place;
        })
        .reduce((sum, each) => sum + each, 0.0);
}

func compose(functions: List<(int) => int>): (int) => int {
    return functions.reduce((composed, each) => (x) => each(composed(x)), (x) => x);
}

func benchmark(rounds: int): int {
    const orders = makeOrders(500);
    const change = compose([(x) => x + 1, (x) => x * 3, (x) => x % 1001]);
    let sum = 0;
    for (round in 0..rounds) {
        sum += revenue(orders, round % 5 + 1).toInt();
        sum += orders
            .map((order) => change(order.id))
            .filter((x) => x % 2 == 0)
            .reduce((a, b) => a + b, 0);
    }
    return sum;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(5, 623644), full: new Size(200, 24945760));
}
