class Node<K extends Comparable<K>> {
    const K key;
    Node<K>? left = null;
    constructor(this.key) {}
}

class Walker<K> {
    private List<Node<K>> stack = [];

    constructor(root: Node<K>?) { this.descend(root); }

    private func descend(start: Node<K>?) {
        let node = start;
        while (node) {
            this.stack.add(node);
            node = node.left;
        }
    }
}

print(new Walker<int>(new Node(1)));
