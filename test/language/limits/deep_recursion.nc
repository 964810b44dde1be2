// Calls nest a hundred thousand deep; structures of records and enums compare and hash at any length.
class Node {
    const int value;
    const Node? next;
    constructor(this.value, this.next) {}
    func sum(): int { return this.value + (this.next?.sum() ?? 0); }
}

enum Chain { End, Link(value: int, rest: Chain) }

func depth(n: int): int { return n == 0 ? 0 : 1 + depth(n - 1); }
func forever(n: int): int { return forever(n + 1) + 1; }
func throughClosure(n: int): int {
    const again = (m: int) => throughClosure(m);
    return again(n + 1);
}

func chain(n: int): Chain {
    let all: Chain = Chain.End;
    for (i in 0..n) { all = Chain.Link(i, all); }
    return all;
}

func main() {
    let list: Node? = null;
    for (i in 0..20000) { list = new Node(1, list); }
    print(list?.sum());
    // expect: 20000
    print(depth(50000));
    // expect: 50000
    try { forever(0); } catch (e) { print(`${e.code} ${e.trace.length < 100}`); }
    // expect: 3201 true
    try { throughClosure(0); } catch (e) { print(e.code); }
    // expect: 3201
    print(depth(1000));
    // expect: 1000
    print(chain(50000) == chain(50000));
    // expect: true
    print(chain(50000).hashCode() == chain(50000).hashCode());
    // expect: true
    print(`${chain(100000)}`.length > 1000);
    // expect: true
    print(chain(3));
    // expect: Link(2, Link(1, Link(0, End)))
}
