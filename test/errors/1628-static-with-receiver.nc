func edges(adjacent: List<List<int>>): List<int> {
    return adjacent.flatten();
}

print(edges([[1, 2], [3]]));
