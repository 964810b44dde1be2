class Node {
    T value;
    Node<T>? next = null;
    constructor(this.value) {}
}
let node = new Node<int>(3);
let list: List<Node<String>> = [];
