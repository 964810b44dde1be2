import harness

// Many short-lived trees and one long-lived one: what allocation costs.
class Tree {
    Tree? left = null;
    Tree? right = null;

    func count(): int {
        let total = 1;
        if (let left = this.left) { total += left.count(); }
        if (let right = this.right) { total += right.count(); }
        return total;
    }
}

func build(depth: int): Tree {
    const tree = new Tree();
    if (depth > 0) {
        tree.left = build(depth - 1);
        tree.right = build(depth - 1);
    }
    return tree;
}

func benchmark(deepest: int): int {
    const keeper = build(deepest);
    let total = 0;
    for (let depth = 4; depth <= deepest; depth += 4) {
        const rounds = 1 << (deepest - depth);
        for (round in 0..rounds) { total += build(depth).count(); }
    }
    return total + keeper.count();
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(8, 1518), full: new Size(14, 129979));
}
