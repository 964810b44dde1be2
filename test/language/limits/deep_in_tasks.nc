// A stack of one's own is deep enough too: tasks, and a `try` that may wait, hold ten thousand calls of any kind.
interface Node { func depth(): int }
class Leaf implements Node { func depth(): int { return 0; } }
class Inner implements Node {
    const Node next;
    constructor(this.next) {}
    func depth(): int { return 1 + this.next.depth(); }
}

func nested(levels: int): Node {
    let node: Node = new Leaf();
    for (i in 0..levels) { node = new Inner(node); }
    return node;
}

func manyParameters(n: int, a: int, b: float, c: String, d: List<int>, e: bool): int {
    if (n == 0) { return d.length + a + c.length; }
    return 1 + manyParameters(n - 1, a, b, c, d, e);
}

func sortingInside(n: int): int {
    if (n == 0) { return 0; }
    let deeper = -1;
    [2, 1].sort((a, b) => {
        if (deeper < 0) { deeper = sortingInside(n - 1); }
        return a - b;
    });
    return deeper + 1;
}

func work(levels: int): int {
    sleep(0);
    return nested(levels).depth();
}

func attempt(body: () => int): String {
    try {
        return `${body()}`;
    } catch (e) {
        return `error ${e.code}`;
    }
}

const functions: List<(int) => int> = [];
functions.add((n) => n == 0 ? 0 : functions[0](n - 1) + 1);

print(await (spawn work(12000)));
// expect: 12000
print(attempt(() => work(12000)));
// expect: 12000
print(attempt(() => manyParameters(12000, 1, 2.0, "abc", [1, 2], true)));
// expect: 12006
print(attempt(() => functions[0](12000)));
// expect: 12000
print(attempt(() => sortingInside(2000)));
// expect: 2000
