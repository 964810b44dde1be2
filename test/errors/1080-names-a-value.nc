class Node {
    int value = 0;
    Node? next;
}

func main() {
    const first = new Node();
    if (const second = first.next) { print(second.value); }
    while (val third = first.next) { print(third.value); }
}
