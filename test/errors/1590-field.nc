class Node {
    int value = 0;
    Node? next = null;
}

func second(node: Node): int {
    if (node.next != null) { return node.next.value; }
    return 0;
}
