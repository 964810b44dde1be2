class Node { String name = ""; }

func first(nodes: List<Node>): Node {
    let best: Node = null;
    for (node in nodes) {
        if (best == null || node.name < best.name) { best = node; }
    }
    return best;
}

func last(nodes: List<Node>): Node {
    let best: Node = undefined;
    for (node in nodes) {
        if (best == null || node.name > best.name) { best = node; }
    }
    return best;
}

print(first([]) == last([]));
