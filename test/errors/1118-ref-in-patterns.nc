enum Tree { Leaf(value: int), Fork(left: Tree, right: Tree) }

func sum(tree: Tree): int {
    return match (tree) {
        Leaf(ref value) => value,
        Fork(ref left, mut right) => sum(left) + sum(right),
    };
}

print(sum(Tree.Leaf(1)));
