class Tree { int weight = 0; constructor(this.weight) {} }
class Node extends Tree {
    const Tree left;
    const Tree right;
    constructor(.left, this.right) { super(left.weight + right.weight); }
    depth(): int { return 1; }
    func names(n: int): List<String> {
        const out  List.filled(n, "a");
        const pairs = [["a", "b"]];
        return [...out, ...pairs.map(([, tail]) => head + tail)];
    }
}
record () implements Shown
interface Shown {}
record record Point(x: int)
const node = new Node(new Tree(1), new Tree(2));
print(node.depth, node.names(2), new Point(1));
