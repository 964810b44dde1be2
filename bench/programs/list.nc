import harness

// Takeuchi's function on the lengths of linked lists.
class Element {
    const int value;
    Element? next = null;

    constructor(this.value) {}

    func length(): int {
        const next = this.next;
        return next == null ? 1 : 1 + next.length();
    }
}

func makeList(length: int): Element? {
    if (length == 0) { return null; }
    const element = new Element(length);
    element.next = makeList(length - 1);
    return element;
}

func isShorter(x: Element?, y: Element?): bool {
    let xTail = x;
    let yTail = y;
    while (yTail != null) {
        if (xTail == null) { return true; }
        xTail = xTail.next;
        yTail = yTail.next;
    }
    return false;
}

func tail(x: Element?, y: Element?, z: Element?): Element? {
    if (isShorter(y, x)) {
        return tail(tail(x?.next, y, z), tail(y?.next, z, x), tail(z?.next, x, y));
    }
    return z;
}

func benchmark(length: int): int {
    return tail(makeList(length), makeList(length * 2 / 3), makeList(length / 3))?.length() ?? 0;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(9, 6), full: new Size(24, 9));
}
