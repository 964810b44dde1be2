interface Cell {
    func show(width: int): String;
}

record Number(value: int) implements Cell {
    override func show(): String { return `${this.value}`; }
}

record Label(text: String) implements Cell {
    override func show(): String { return this.text; }
}

func row(cells: List<Cell>): String {
    return cells.map((cell) => cell.show()).join(" ");
}
