// Recursion deeper than one stack: what comes after the calls runs on the way back, with the values of each frame.
class Node {
    Node? next = null;
    const int value;

    constructor(this.value) {}

    func sum(scale: int, factor: float): float {
        let below = 0.0;
        if (let next = this.next) { below = next.sum(scale + 1, factor); }
        let own = 0;
        for (i in 0..3) { own += this.value * (scale % 2 + i); }
        return below + own * factor;
    }
}

func main() {
    for (round in 0..3) {
        let first = new Node(0);
        for (i in 1..6000) {
            const node = new Node(i % 7);
            node.next = first;
            first = node;
        }
        print(first.sum(round, 0.5));
    }
    // expect: 40495.5
    // expect: 40491.0
    // expect: 40495.5
}
