// What a pattern with too few fields does not bind is not missed behind it.
enum Tree { Leaf, Node(left: Tree, key: int, right: Tree) }

func sum(tree: Tree): int {
    return match (tree) {
        Leaf => 0,
        Node(left, key) => sum(left) + key + sum(right),
    };
}

print(sum(Tree.Leaf));
