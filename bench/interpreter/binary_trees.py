# Many short-lived trees and one long-lived one: what allocation costs.
class Tree:
    def __init__(self):
        self.left = None
        self.right = None

    def count(self):
        total = 1
        if self.left is not None:
            total += self.left.count()
        if self.right is not None:
            total += self.right.count()
        return total


def build(depth):
    tree = Tree()
    if depth > 0:
        tree.left = build(depth - 1)
        tree.right = build(depth - 1)
    return tree


def main():
    deepest = 15
    keeper = build(deepest)
    for depth in range(4, deepest + 1, 4):
        rounds = 1 << (deepest - depth + 4)
        total = 0
        for _ in range(rounds):
            total += build(depth).count()
        print(f"{rounds} trees of depth {depth}: {total}")
    print(keeper.count())


main()
