// All solutions of the n queens problem, by backtracking with one object per board.
class Board {
    const int size;
    const List<bool> columns;
    const List<bool> rising;
    const List<bool> falling;
    int solutions = 0;

    constructor(this.size) {
        this.columns = List.filled(size, false);
        this.rising = List.filled(2 * size, false);
        this.falling = List.filled(2 * size, false);
    }

    func isFree(row: int, column: int): bool {
        return !this.columns[column] && !this.rising[row + column] && !this.falling[row - column + this.size];
    }

    func mark(row: int, column: int, taken: bool) {
        this.columns[column] = taken;
        this.rising[row + column] = taken;
        this.falling[row - column + this.size] = taken;
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
}

func main() {
    const board = new Board(12);
    board.place(0);
    print(board.solutions);
}
