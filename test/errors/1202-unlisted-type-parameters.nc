class Node {
    T value;
    Node<T>? next = null;
    constructor(this.value) {}
}

class Stack {
    Node<T>? head = null;
    func push(value: T) { this.head = new Node(value); }
}

func groupBy(items: List<V>, key: (V) => K): Map<K, List<V>> {
    const groups: Map<K, List<V>> = {};
    for (item in items) { groups.getOrPut(key(item), () => []).add(item); }
    return groups;
}

const stack = new Stack<int>();
stack.push(1);
print(groupBy(["a"], (text) => text.length));
