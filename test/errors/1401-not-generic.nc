class Node {}

func walk(root: Node<int>) {}
