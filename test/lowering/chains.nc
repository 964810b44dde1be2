// `?.`, `??`, `!`.
class Node {
    Node? next = null;
    int weight = 1;
    func find(n: int): Node? { return this.next; }
}

func main() {
    const n = new Node();
    n.next?.weight;
    const w = n.find(1)?.find(2)?.weight ?? 3;
    n.next?.find(w);
    n.next!.weight = 4;
}
