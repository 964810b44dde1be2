const cells = [[1, 2], [3, 4]];

func visit(row: int, values: List<int>): int { return row + values.length; }

for (row, values in cells) {
    print(visit(row, values));
    print(values.first() + row);
}
