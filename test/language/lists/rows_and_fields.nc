// Rows of Lists, fields and globals that are read again and again in loops, while something near them changes.
class Cell { int value; constructor(this.value) {} }

class Board {
    List<List<int>> rows;
    List<int> marks = [];
    Board? next = null;
    constructor(this.rows) {}

    func bump(i: int) { this.marks[i] = this.marks[i] + 1; }
    func swapRows() { const first = this.rows[0]; this.rows[0] = this.rows[1]; this.rows[1] = first; }
    func reset() { this.rows = [[0, 0, 0], [0, 0, 0]]; }
}

let table: List<int> = [1, 2, 3];

func replaceTable() { table = [100, 200, 300]; }

func overGlobal(): int {
    let sum = 0;
    for (let i = 0; i < 3; i++) {
        sum += table[i];
        if (i == 0) { replaceTable(); }
    }
    return sum;
}

func assignedGlobal(): int {
    table = [1, 2, 3];
    let sum = 0;
    for (let i = 0; i < 3; i++) {
        sum += table[i];
        if (i == 1) { table = [7, 7, 7]; }
    }
    return sum;
}

func rowsSwapped(board: Board): String {
    let text = "";
    for (let turn = 0; turn < 2; turn++) {
        for (let x = 0; x < 3; x++) { text += board.rows[0][x] + board.rows[1][x] * 10 + " "; }
        board.swapRows();
    }
    return text;
}

func resetBetween(board: Board): int {
    let sum = 0;
    for (let y = 0; y < 2; y++) {
        for (let x = 0; x < 3; x++) { sum += board.rows[y][x]; }
        board.reset();
    }
    return sum;
}

// The row's variable is assigned in the loop: from a List that stays, with an index that stays, or not.
func rowVariables(rows: List<List<int>>, k: int): int {
    let sum = 0;
    for (let i = 0; i < rows.length; i++) {
        const own = rows[i];
        const same = rows[k];
        for (let j = 0; j < own.length; j++) {
            own[j] = own[j] + same[0];
            sum += own[j] * same[j];
        }
    }
    return sum;
}

func indexChangesBefore(rows: List<List<int>>): int {
    let i = 0;
    const row = rows[i];
    i += 1;
    let sum = 0;
    for (let j = 0; j < 2; j++) { sum = sum * 10 + row[j] + rows[i][j]; }
    return sum;
}

func chain(first: Board): int {
    let sum = 0;
    let at: Board? = first;
    while (at != null) {
        for (let i = 0; i < at.marks.length; i++) { sum += at.marks[i]; }
        at = at.next;
    }
    return sum;
}

func throughNull(board: Board, times: int): int {
    let sum = 0;
    for (let i = 0; i < times; i++) {
        if (i > 5) { sum += board.next!.marks[i]; }
    }
    return sum;
}

func nullableRows(rows: List<List<int>?>): int {
    let sum = 0;
    for (let i = 0; i < 4; i++) {
        const row = rows[0];
        if (row != null) { sum += row[i]; } else { sum += 100; }
        if (i == 1) { rows[0] = null; }
        if (i == 2) { rows[0] = [5, 6, 7, 8]; }
    }
    return sum;
}

// Numbers of the other kind make refs of all: a List<int> that is known as one of floats.
func otherNumbers(ints: List<int>, floats: List<float>): String {
    let text = "";
    for (let i = 0; i < 3; i++) {
        text += ints[2 - i] + " ";
        if (i == 0) { floats[0] = 0.5; }
        ints[1] = i * 11;
    }
    return text;
}

func objects(cells: List<Cell>): int {
    let sum = 0;
    for (let i = 0; i < cells.length; i++) {
        cells[i].value += i;
        if (i > 0) { cells[i - 1] = cells[i]; }
        sum = sum * 10 + cells[0].value;
    }
    return sum;
}

func counted(values: List<int>): List<int> {
    const counts = List.filled(4, 0);
    for (value in values) { counts[value % 4] += 1; }
    return counts;
}

func indirect(values: List<int>, order: List<int>): String {
    let text = "";
    for (let i = 0; i < order.length; i++) { text += values[order[order[i]]] + " "; }
    return text;
}

func attempt(work: () => any): String {
    try {
        return "" + work();
    } catch (e: Error) {
        return `${e.code} ${e.message}`;
    }
}

func main() {
    print(overGlobal());
    // expect: 501
    print(assignedGlobal());
    // expect: 10
    print(rowsSwapped(new Board([[1, 2, 3], [4, 5, 6]])));
    // expect: 41 52 63 14 25 36
    print(resetBetween(new Board([[1, 2, 3], [4, 5, 6]])));
    // expect: 6
    print(rowVariables([[1, 2], [3, 4]], 0));
    // expect: 54
    print(rowVariables([[1, 2], [3, 4]], 1));
    // expect: 168
    print(attempt(() => rowVariables([[1, 2]], 1)));
    // expect: 3102 index 1 is outside 0..1
    print(indexChangesBefore([[1, 2], [30, 40]]));
    // expect: 352
    const board = new Board([]);
    board.marks = [1, 2];
    board.next = new Board([]);
    board.next!.marks = [4, 8, 16];
    board.bump(1);
    print(chain(board));
    // expect: 32
    print(attempt(() => throughNull(new Board([]), 6)));
    // expect: 0
    print(attempt(() => throughNull(new Board([]), 7)).substring(0, 4));
    // expect: 3101
    print(attempt(() => throughNull(board, 7)));
    // expect: 3102 index 6 is outside 0..3
    print(nullableRows([[1, 2, 3, 4]]));
    // expect: 111
    const ints = [1, 2, 3];
    const known: any = ints;
    print(attempt(() => otherNumbers(ints, known as List<float>)).substring(0, 4));
    // expect: 3103
    print(objects([new Cell(1), new Cell(2), new Cell(3)]));
    // expect: 133
    print(counted([1, 5, 9, 2, 3, 0, 7]));
    // expect: [1, 3, 1, 2]
    print(indirect([10, 20, 30], [2, 0, 1]));
    // expect: 20 30 10
    print(attempt(() => indirect([10, 20], [1, 2, 0])));
    // expect: 3102 index 2 is outside 0..2
}
