record Node(value: int, next: Node)
