// Interfaces, enums, records and generics: a small evaluator of expressions, a priority queue, a scene of shapes.
interface Shape {
    func area(): float;
    func name(): String;
}

class Circle implements Shape {
    const float radius;
    constructor(this.radius) {}
    func area(): float { return 3.14159 * this.radius * this.radius; }
    func name(): String { return "circle"; }
}

class Square implements Shape {
    const float side;
    constructor(this.side) {}
    func area(): float { return this.side * this.side; }
    func name(): String { return "square"; }
}

class Triangle implements Shape {
    const float base;
    const float height;
    constructor(this.base, this.height) {}
    func area(): float { return this.base * this.height / 2.0; }
    func name(): String { return "triangle"; }
}

enum Expression {
    Number(value: int),
    Variable,
    Sum(left: Expression, right: Expression),
    Product(left: Expression, right: Expression),
    Negative(inner: Expression)
}

func evaluate(e: Expression, x: int): int {
    return match (e) {
        Number(value) => value,
        Variable => x,
        Sum(left, right) => evaluate(left, x) + evaluate(right, x),
        Product(left, right) => evaluate(left, x) * evaluate(right, x) % 10007,
        Negative(inner) => -evaluate(inner, x),
    };
}

func expression(depth: int, seed: int): Expression {
    if (depth == 0) { return seed % 2 == 0 ? Expression.Variable : Expression.Number(seed % 50); }
    return match (seed % 3) {
        0 => Expression.Sum(expression(depth - 1, seed * 7 + 1), expression(depth - 1, seed * 5 + 2)),
        1 => Expression.Product(expression(depth - 1, seed * 3 + 1), expression(depth - 1, seed + 11)),
        _ => Expression.Negative(expression(depth - 1, seed + 1)),
    };
}

record Job(priority: int, number: int)

class Heap<T> {
    private const List<T> items = [];
    private const (T, T) => bool before;

    constructor(before: (T, T) => bool) { this.before = before; }

    func size(): int { return this.items.length; }

    func push(item: T) {
        this.items.add(item);
        let at = this.items.length - 1;
        while (at > 0) {
            const parent = (at - 1) / 2;
            if (!this.before(this.items[at], this.items[parent])) { break; }
            this.swap(at, parent);
            at = parent;
        }
    }

    func pop(): T {
        const top = this.items[0];
        const last = this.items.pop();
        if (this.items.length > 0) {
            this.items[0] = last;
            this.sink(0);
        }
        return top;
    }

    private func sink(start: int) {
        let at = start;
        while (true) {
            let child = 2 * at + 1;
            if (child >= this.items.length) { return; }
            if (child + 1 < this.items.length && this.before(this.items[child + 1], this.items[child])) { child += 1; }
            if (!this.before(this.items[child], this.items[at])) { return; }
            this.swap(at, child);
            at = child;
        }
    }

    private func swap(a: int, b: int) {
        const item = this.items[a];
        this.items[a] = this.items[b];
        this.items[b] = item;
    }
}

func main() {
    const shapes: List<Shape> = [];
    for (i in 0..300) {
        shapes.add(i % 3 == 0 ? new Circle(i.toFloat()) : i % 3 == 1 ? new Square(i.toFloat()) : new Triangle(i.toFloat(), 2.0));
    }
    let area = 0.0;
    let circles = 0;
    for (round in 0..400) {
        for (shape in shapes) {
            area += shape.area();
            if (shape.name() == "circle") { circles += 1; }
        }
    }
    print(`${area.toFixed(1)} ${circles}`);

    const tree = expression(12, 1);
    let sum = 0;
    for (x in 0..400) { sum += evaluate(tree, x); }
    print(sum);

    const heap = new Heap<Job>((a, b) => a.priority < b.priority);
    let seed = 17;
    let check = 0;
    for (i in 0..40_000) {
        seed = (seed * 1103 + 12345) % 65536;
        heap.push(new Job(seed, i));
        if (i % 3 == 0) { check = (check * 31 + heap.pop().priority) % 1000003; }
    }
    while (heap.size() > 0) { check = (check * 31 + heap.pop().priority) % 1000003; }
    print(check);
}
