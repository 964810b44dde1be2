// Lists worked through with lambdas: map, filter, reduce, groups.
record Sale(customer: int, amount: float, quantity: int)

func sales(count: int): List<Sale> {
    let seed = 7;
    return List.generate(count, (i) => {
        seed = (seed * 1103 + 12345) % 65536;
        return new Sale(seed % 97, (seed % 1000).toFloat() / 10.0, seed % 7 + 1);
    });
}

func compose(f: (int) => int, g: (int) => int): (int) => int { return (x) => g(f(x)); }

func main() {
    let total = 0.0;
    let groups = 0;
    for (round in 0..40) {
        const all = sales(20_000);
        const large = all.filter((s) => s.quantity > 3).map((s) => s.amount * s.quantity.toFloat());
        total += large.reduce((sum, x) => sum + x, 0.0);
        const byCustomer = new Map<int, List<Sale>>();
        all.forEach((s) => { byCustomer.getOrPut(s.customer, () => new List<Sale>()).add(s); });
        groups += byCustomer.size;
        if (all.any((s) => s.amount > 200.0) || !all.all((s) => s.quantity > 0)) { print("wrong"); }
    }
    let step = (x: int) => x;
    for (i in 0..10) { const add = i; step = compose(step, (x) => (x + add) % 1000); }
    let sum = 0;
    for (i in 0..150_000) { sum += step(i); }
    print(`${total.toFixed(2)} ${groups} ${sum}`);
}
