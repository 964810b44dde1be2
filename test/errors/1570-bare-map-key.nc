record Cell(row: int, column: int)

func costs(start: Cell): Map<Cell, int> {
    return { start: 0 };
}

print(costs(new Cell(0, 0)));
