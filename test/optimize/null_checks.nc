class Node {
    int value;
    Node? next = null;
    constructor(this.value) {}
}

func sum(first: Node?): int {
    let total = 0;
    let node = first;
    while (node != null) {
        total += node!.value;
        if (node != null) { total += 1; }
        node = node.next;
    }
    return total;
}

func twice(node: Node?): int { return node!.value + node!.value; }

func known(): int {
    let node: Node? = new Node(3);
    if (node == null) { return 0; }
    return node.value;
}

func assigned(flag: bool): int {
    let node: Node? = null;
    if (flag) { node = new Node(1); }
    return node!.value;
}

func tested(value: any): int {
    if (value is Node) {
        if (value is Node) { return (value as Node).value; }
        return 1;
    }
    return 0;
}
