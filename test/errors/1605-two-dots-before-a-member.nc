class Graph { func edge(a: int, b: int): Graph { return this; } func size(): int { return 1; } }
const g = new Graph().edge(0, 1)..edge(1, 2).edge(2, 3);
print(g.size());
