// `if (let x = …)` names a value that is there.
class Tree {
    int value;
    Tree? left = null;
    Tree? right = null;

    constructor(this.value) {}

    func sum(): int {
        let total = this.value;
        if (let l = this.left) { total += l.sum(); }
        if (let r = this.right) { total += r.sum(); }
        return total;
    }
}

func first(xs: List<int>): int? { return xs.isEmpty() ? null : xs[0]; }

func main() {
    const root = new Tree(1);
    root.left = new Tree(2);
    root.right = new Tree(3);
    root.right!.left = new Tree(4);
    print(root.sum());
    // expect: 10
    if (let n = first([5])) { print(n * 2); } else { print("none"); }
    // expect: 10
    if (let n = first([])) { print(n * 2); } else { print("none"); }
    // expect: none
    if (let a = first([1]) && let b = first([2])) { print(a + b); }
    // expect: 3
    const xs = [3, 2, 1];
    while (let top = first(xs)) {
        print(top);
        xs.removeAt(0);
    }
    // expect: 3
    // expect: 2
    // expect: 1
}
