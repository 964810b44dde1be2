// Lists that only generic code sees keep boxes; those that typed code sees too, as elements say.
class Stack<T> {
    private List<T> items = [];
    func push(item: T) { this.items.add(item); }
    func pop(): T { return this.items.pop(); }
    func size(): int { return this.items.length; }
    func top(): T { return this.items[this.items.length - 1]; }
    func set(at: int, item: T) { this.items[at] = item; }
}

// Its List goes out: what is in it is seen as ints.
class Bag<T> {
    private List<T> items = [];
    func add(item: T) { this.items.add(item); }
    func all(): List<T> { return this.items; }
}

// Its List comes from outside.
class View<T> {
    private List<T> items;
    constructor(this.items) {}
    func at(i: int): T { return this.items[i]; }
    func add(item: T) { this.items.add(item); }
}

// Two Lists that change places.
class Pair<T> {
    private List<T> front = [];
    private List<T> back = [];
    func add(item: T) { this.back.add(item); }
    func take(): T {
        if (this.front.length == 0) {
            const moved = this.front;
            this.front = this.back;
            this.back = moved;
        }
        return this.front.pop();
    }
    func text(): String { return `${this.front.length} ${this.back.length}`; }
}

class Ring<T> {
    private List<T?> slots = [];
    private int next = 0;
    constructor(size: int) { for (i in 0..size) { this.slots.add(null); } }
    func put(item: T): T? {
        const old = this.slots[this.next];
        this.slots[this.next] = item;
        this.next = (this.next + 1) % this.slots.length;
        return old;
    }
}

func sum(xs: List<int>): int {
    let t = 0;
    for (x in xs) { t += x; }
    return t;
}

func main() {
    const ints = new Stack<int>();
    for (i in 0..5) { ints.push(i * 1_000_000_000); }
    ints.set(1, -7);
    print(`${ints.pop()} ${ints.top()} ${ints.size()} ${ints.pop() + ints.pop()} ${ints.pop()}`);
    const floats = new Stack<float>();
    floats.push(1.5);
    floats.push(2.0);
    print(`${floats.pop() * 2} ${floats.top()}`);
    const texts = new Stack<String>();
    texts.push("a");
    print(texts.pop().length);
    const bag = new Bag<int>();
    bag.add(3);
    bag.add(4);
    bag.all().add(5);
    print(`${sum(bag.all())} ${bag.all()[0] + 1} ${bag.all()}`);
    const numbers = [10, 20];
    const view = new View<int>(numbers);
    view.add(30);
    print(`${view.at(2) + 1} ${sum(numbers)}`);
    const pair = new Pair<int>();
    for (i in 0..4) { pair.add(i); }
    print(`${pair.take()} ${pair.take()} ${pair.text()}`);
    pair.add(9);
    print(`${pair.take() + pair.take()} ${pair.take()} ${pair.text()}`);
    const ring = new Ring<int>(2);
    print(`${ring.put(1)} ${ring.put(2)} ${ring.put(3)} ${(ring.put(4) ?? 0) + 1}`);
    const mixed = new Stack<any>();
    mixed.push(1);
    mixed.push(2.5);
    mixed.push("x");
    mixed.push(null);
    mixed.push(true);
    while (mixed.size() > 0) { print(mixed.pop()); }
    try { print(ints.pop()); } catch (e) { print(e.code); }
    try { print(ints.top()); } catch (e) { print(e.code); }
    // expect: 4000000000 3000000000 4 5000000000 -7
    // expect: 4.0 1.5
    // expect: 1
    // expect: 12 4 [3, 4, 5]
    // expect: 31 60
    // expect: 3 2 2 0
    // expect: 1 9 0 0
    // expect: null null 1 3
    // expect: true
    // expect: null
    // expect: x
    // expect: 2.5
    // expect: 1
    // expect: 0
    // expect: 3102
}
