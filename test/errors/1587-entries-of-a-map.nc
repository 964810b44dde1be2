const nodes = { "a": [1], "b": [2] };
func sum(xs: List<int>): int { return xs.length; }

for (node in nodes) {
    print(`${id}: ${node.length}`);
    print(sum(node));
}
for (list in nodes) {
    print(list.length);
    print(sum(list));
}
