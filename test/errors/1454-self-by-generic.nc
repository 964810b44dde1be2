record Tree(left: Tree, right: Tree, value: int)
