// Two function values are equal when they are the same function over the same captured values.
class Event<T> {
    private List<(T) => void> handlers = [];
    func on(handler: (T) => void) { this.handlers.add(handler); }
    func off(handler: (T) => void): bool { return this.handlers.remove(handler); }
    func emit(value: T) { for (h in this.handlers) { h(value); } }
}

class Listener {
    String name;
    constructor(this.name) {}
    func hear(n: int) { print(this.name + " hears " + n); }
}

func onNumber(n: int) { print("number " + n); }

func adder(by: int): (int) => int { return (n) => n + by; }

func main() {
    const e = new Event<int>();
    const ann = new Listener("ann");
    const bob = new Listener("bob");
    e.on(onNumber);
    e.on(ann.hear);
    e.on(bob.hear);
    e.emit(1);
    // expect: number 1
    // expect: ann hears 1
    // expect: bob hears 1
    e.off(onNumber);
    print(e.off(ann.hear));
    // expect: true
    print(e.off(ann.hear));
    // expect: false
    e.emit(2);
    // expect: bob hears 2
    print(adder(1) == adder(1));
    // expect: true
    print(adder(1) == adder(2));
    // expect: false
    const seen = new Set<(int) => void>();
    seen.add(onNumber);
    seen.add(onNumber);
    seen.add(bob.hear);
    seen.add(bob.hear);
    print(seen.size);
    // expect: 2
}
