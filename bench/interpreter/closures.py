# Lists worked through with lambdas: map, filter, reduce, groups.
from functools import reduce


class Sale:
    def __init__(self, customer, amount, quantity):
        self.customer = customer
        self.amount = amount
        self.quantity = quantity


def sales(count):
    seed = 7

    def make(i):
        nonlocal seed
        seed = (seed * 1103 + 12345) % 65536
        return Sale(seed % 97, float(seed % 1000) / 10.0, seed % 7 + 1)

    return [make(i) for i in range(count)]


def compose(f, g):
    return lambda x: g(f(x))


def main():
    total = 0.0
    groups = 0
    for _ in range(40):
        everything = sales(20_000)
        large = list(map(lambda s: s.amount * float(s.quantity), filter(lambda s: s.quantity > 3, everything)))
        total += reduce(lambda acc, x: acc + x, large, 0.0)
        by_customer = {}
        for s in everything:
            group = by_customer.get(s.customer)
            if group is None:
                group = by_customer[s.customer] = []
            group.append(s)
        groups += len(by_customer)
        if any(s.amount > 200.0 for s in everything) or not all(s.quantity > 0 for s in everything):
            print("wrong")
    step = lambda x: x
    for i in range(10):
        step = compose(step, lambda x, add=i: (x + add) % 1000)
    total_steps = 0
    for i in range(150_000):
        total_steps += step(i)
    print(f"{total:.2f} {groups} {total_steps}")


main()
