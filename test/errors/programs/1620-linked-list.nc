class Node<T> {
    const T value;
    Node<T>? next = null;
    constructor(this.value) {}
}

class LinkedList<T> {
    private Node<T>? head = null;

    func push(value: T) {
        const node = new Node<T>(value);
        node.next = this.head;
        this.head = node;
    }

    func contains(value: T): bool {
        let at = this.head;
        while (at != null) {
            if (at.value == value) { return true }
            at = at.nxt;
        }
        return false;
    }
}

func main() {
    const list = new LinkedList<String>();
    list.push("a");
    list.push(1);
    print(list.contains("a"));
}
