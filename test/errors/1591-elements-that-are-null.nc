// Elements that are null at first: their type is that of what they go into, or of what is stored in them.
class Node { int v = 0; Node? next; }
class Table {
    List<Node> buckets = List.filled(16, null);
}
func main() {
    let ys = List.filled(4, null);
    ys[0] = new Node();
    print(ys[0]?.v);
    let zs = List.filled(4, null);
    print(zs);
    let none = List.filled(4, null);
    for (n in none) { print(n); }
    let vs: List<Node> = List.filled(4, null);
    let all = [null, null];
    all[0] = "x";
    let grid = List.generate(3, (i) => List.filled(3, null));
    grid[0][1] = "x";
    print(vs); print(new Table()); print(all);
}
