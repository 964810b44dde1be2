import harness

// All solutions of the n queens problem, by backtracking on one board.
class Board {
    int solutions = 0;
    private const int size;
    private const List<bool> columns;
    private const List<bool> rising;
    private const List<bool> falling;

    constructor(this.size) {
        this.columns = List.filled(size, false);
        this.rising = List.filled(2 * size, false);
        this.falling = List.filled(2 * size, false);
    }

    func place(row: int) {
        if (row == this.size) {
            this.solutions += 1;
            return;
        }
        for (column in 0..this.size) {
            if (this.isFree(row, column)) {
                this.mark(row, column, true);
                this.place(row + 1);
                this.mark(row, column, false);
            }
        }
    }

    private func isFree(row: int, column: int): bool {
        return !this.columns[column] &&
            !this.rising[row + column] &&
            !this.falling[row - column + this.size];
    }

    private func mark(row: int, column: int, taken: bool) {
        this.columns[column] = taken;
        this.rising[row + column] = taken;
        this.falling[row - column + this.size] = taken;
    }
}

func benchmark(size: int): int {
    const board = new Board(size);
    board.place(0);
    return board.solutions;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(6, 4), full: new Size(11, 2680));
}
