class Node<T> {
    T value;
    constructor(this.value) {}
}

func take(node: Node<String>) { print(node.value); }

func main() { take(new Node(1)); }
