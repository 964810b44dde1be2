// The parenthesis that ends arguments stands before the last of them.
class Car {
    const String name;
    const int doors;
    const List<int> sizes;
    constructor(this.name, this.doors, this.sizes = []) {}
    func with(name: String): Car { return new Car(name), this.doors); }
}

func add(a: int, b: int): int { return a + b; }

func make(): Car {
    return new Car("a"), 3);
}

func sums(): int {
    let most = Math.max(1, 2) + Math.min(3), 4);
    add(1), 2);
    return add(most), 2);
}

func cars(): List<Car> {
    return [new Car("a", 3), new Car("b", 4), [2]), new Car("c", 5)];
}

print(make().name + sums() + cars());
