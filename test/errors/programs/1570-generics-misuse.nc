class Stack<T> {
    private List<T> items = [];
    func push(item: T) { this.items.add(item); }
    func pop(): T { return this.items.pop(); }
}

func largest<T extends Comparable<T>>(xs: List<T>): T {
    let best = xs[0];
    for (x in xs) { if (x > best) { best = x; } }
    return best;
}

class Cat {}

func main() {
    const stack = new Stack<int>();
    stack.push("one");
    const s: Stack<String> = stack;
    const bad: Stack<int, int> = new Stack<int>();
    print(largest([new Cat(), new Cat()]));
}
