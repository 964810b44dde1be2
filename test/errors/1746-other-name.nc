enum Tree { Leaf(symbol: String, weight: int), Branch(left: int, right: int, weight: int) }

func total(tree: Tree): int {
    return match (tree) { Leaf(_, w) | Branch(_, _, v) => w };
}

func direction(words: List<String>): String {
    return match (words) {
        ["go", d] | ["walk", e] => d,
        _ => "nowhere",
    };
}

print(`${total(Tree.Leaf("a", 1))} ${direction(["go", "north"])}`);
