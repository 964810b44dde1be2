class Node {
    Node? next = null;
    int value = 0;
}

class Reader {
    private int left = 3;
    func next(): String? {
        this.left -= 1;
        return this.left > 0 ? "line" : null;
    }
}

func main() {
    let at: Node? = new Node();
    while ((at = at?.next) != null) { print(at.value); }
    const reader = new Reader();
    let line: String? = null;
    while ((line = reader.next()) != null) {
        print(line.length);
    }
    if ((line = reader.next()) == null) { print("the end"); }
    const names = [1];
    if ((size := names.length) > 0) { print(size); }
    let a = 0;
    let b = 0;
    a = b = 3;
    const c = a = 4;
    print(a + b + c);
}
