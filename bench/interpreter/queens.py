# All solutions of the n queens problem, by backtracking with one object per board.
class Board:
    def __init__(self, size):
        self.size = size
        self.columns = [False] * size
        self.rising = [False] * (2 * size)
        self.falling = [False] * (2 * size)
        self.solutions = 0

    def is_free(self, row, column):
        return not self.columns[column] and not self.rising[row + column] and not self.falling[row - column + self.size]

    def mark(self, row, column, taken):
        self.columns[column] = taken
        self.rising[row + column] = taken
        self.falling[row - column + self.size] = taken

    def place(self, row):
        if row == self.size:
            self.solutions += 1
            return
        for column in range(self.size):
            if self.is_free(row, column):
                self.mark(row, column, True)
                self.place(row + 1)
                self.mark(row, column, False)


def main():
    board = Board(12)
    board.place(0)
    print(board.solutions)


main()
