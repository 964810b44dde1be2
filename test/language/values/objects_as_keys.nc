import noodlecore.json

// Objects without `equals` are keys by who they are: of a class and of those below it, whatever type the place has.
class Node {
    String name;
    constructor(this.name) {}
}

class Leaf extends Node {
    int weight;
    constructor(name: String, this.weight) { super(name); }
}

class Other { int x = 1; }

class Named {
    String name;
    constructor(this.name) {}
    func equals(other: any): bool { return other is Named && other.name == this.name; }
    func hashCode(): int { return this.name.length; }
}

record Pair(node: Node, number: int)

func count<T>(items: List<T>): int {
    const seen = new Set<T>();
    for (item in items) { seen.add(item); }
    return seen.size;
}

func main() {
    const a = new Node("a");
    const b = new Node("a");
    const c = new Leaf("a", 3);
    const names = new Map<Node, int>();
    names[a] = 1;
    names[b] = 2;
    names[c] = 3;
    names[a] = 4;
    print(`${names.size} ${names[a]!} ${names[b]!} ${names[c]!} ${names.has(new Node("a"))}`);
    // expect: 3 4 2 3 false
    const leaves = new Set<Leaf>();
    leaves.add(c);
    leaves.add(c);
    leaves.add(new Leaf("a", 3));
    print(leaves.size);
    // expect: 2
    const anything = new Set<any>();
    for (item in [a, b, c, a, c]) { anything.add(item); }
    anything.add(new Other());
    anything.add(new Other());
    anything.add("a");
    anything.add(1);
    print(anything.size);
    // expect: 7
    print(`${anything.has(c)} ${anything.has(new Other())} ${anything.has("a")}`);
    // expect: true false true
    print(`${count([a, b, a])} ${count([new Other(), new Other()])} ${count([new Named("x"), new Named("x")])}`);
    // expect: 2 2 1
    const pairs = new Set<Pair>();
    pairs.add(new Pair(a, 1));
    pairs.add(new Pair(a, 1));
    pairs.add(new Pair(b, 1));
    print(pairs.size);
    // expect: 2
    names.delete(b);
    print(names.keys().map((node) => node.name).join(","));
    // expect: a,a
    let found = 0;
    const many = new Map<Node, int>();
    const all = List.generate(500, (i) => new Node("n" + i));
    for (node in all) { many[node] = node.name.length; }
    for (node in all) { if (many[node] == node.name.length) { found += 1; } }
    print(`${many.size} ${found}`);
    // expect: 500 500
    print(Json.stringify(b));
    // expect: {"name":"a"}
    print(a.hashCode() == a.hashCode());
    // expect: true
    const grouped = all.groupBy((node) => node.name.length);
    print(grouped.size);
    // expect: 3
}
