// A bracket that stands twice is one mistake.
func least(table: List<List<int>>, i: int, j: int): int {
    return Math.min(table[i]][j], table[j][i]]);
}

print(least([[1]], 0, 0));
