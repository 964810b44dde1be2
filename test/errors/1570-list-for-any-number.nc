func sum(first: int, ...others: List<int>): int { return first + int.sum(others); }

const list = [1, 2];
print(sum(1, list));
print(sum(1, 2, list.map((n) => n * 2)));
