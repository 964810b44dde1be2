// A chain ends as a whole where the object before `?.` is null; arguments behind it are not evaluated then.
class Node {
    String name;
    Node? next = null;
    int weight = 5;

    constructor(this.name) {}

    func label(prefix: String): String { return prefix + this.name; }

    func self(): Node { return this; }
}

func prefix(): String {
    print("prefix");
    return "n:";
}

func main() {
    const a = new Node("a");
    const b = new Node("b");
    a.next = b;
    print(a.next?.name);
    // expect: b
    print(b.next?.name);
    // expect: null
    print(a.next?.label(prefix()));
    // expect: prefix
    // expect: n:b
    print(b.next?.label(prefix()));
    // expect: null
    print(a.next?.self().self().name.length);
    // expect: 1
    print(b.next?.self().self().name.length);
    // expect: null
    print(a.next?.next?.name ?? "none");
    // expect: none
    print((a.next?.weight ?? 0) + (b.next?.weight ?? 100));
    // expect: 105
}
