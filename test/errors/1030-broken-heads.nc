class Tree { Tree? left = null; Tree? right = null; }

func func depth(tree: Tree?): int {
    if (!tree) { return 0; }
    return 1 + Math.max(depth(tree.left), depth(tree.right));
}

func leaves(tree: Tree)?: int {
    return tree.left == null ? null : 1;
}

func cleanup(log: List<String>)): String { return log.join(); }

class Account {
    int balance = 0;
    func withdrawday(: int, amount: int) { this.balance -= amount + day; }
}

enum Rank { Two, Three, , Jack, Queen }

func value(rank: Rank): int {
    return match (rank) { Jack | Queen => 10, _ => rank.ordinal };
}

func main() {
    new Account().withdraw(1, 2);
    try { print(cleanup(["a"])); } catch ( (e) { print(e); }
}
