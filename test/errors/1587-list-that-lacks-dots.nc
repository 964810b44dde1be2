// A list within a list, where what is in it is meant.
func visit(name: String, path: List<String>): int {
    if (path.contains(name)) { return 0; }
    const deeper = [path, name];
    return visit("a", deeper) + visit("b", deeper);
}

print(visit("c", []));
