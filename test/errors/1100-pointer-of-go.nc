class Node { int value = 0; }

func find(n: Node?): Node? {
    var x *Node = nil
    let y *Node = n!;
    print(y.value);
    return x ?? y;
}
