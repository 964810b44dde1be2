enum Tree { Leaf, Node(left: Tree, key: int, right: Tree) }

func insert(tree: Tree, key: int): Tree {
    match (tree) {
        Leaf => Tree.Node(Tree.Leaf, key, Tree.Leaf),
        Node(left, own, right) => {
            if (key < own) { return Tree.Node(insert(left, key), own, right); }
            return Tree.Node(left, own, insert(right, key));
        }
    }
}

print(insert(Tree.Leaf, 1));
