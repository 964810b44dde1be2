const groups = new Map<String, List<int>>();
groups.getOrPut("a", []).add(1);

const rows = new Map<String, Map<String, int>>();
rows.getOrPut("a", {}).set("b", 2);

class Node<T> { T? value = null; }
const nodes = new Map<int, Node<String>>();
print(nodes.getOrPut(1, new Node()).value ?? "none");

func once<T>(make: () => T): T { return make(); }
print(once([1, 2]).length);

print([1, 2].filter(true), [1, 2].map("x"));
func fold(xs: List<int>, f: (int, int) => int): int { return xs.reduce(f); }
print(fold([1], 3));
