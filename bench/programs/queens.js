import { measure } from './harness.js';

// All solutions of the n queens problem, by backtracking on one board.
class Board {
  constructor(size) {
    this.solutions = 0;
    this.size = size;
    this.columns = new Array(size).fill(false);
    this.rising = new Array(2 * size).fill(false);
    this.falling = new Array(2 * size).fill(false);
  }

  place(row) {
    if (row === this.size) {
      this.solutions++;
      return;
    }
    for (let column = 0; column < this.size; column++) {
      if (this.isFree(row, column)) {
        this.mark(row, column, true);
        this.place(row + 1);
        this.mark(row, column, false);
      }
    }
  }

  isFree(row, column) {
    return !this.columns[column] && !this.rising[row + column] && !this.falling[row - column + this.size];
  }

  mark(row, column, taken) {
    this.columns[column] = taken;
    this.rising[row + column] = taken;
    this.falling[row - column + this.size] = taken;
  }
}

function benchmark(size) {
  const board = new Board(size);
  board.place(0);
  return board.solutions;
}

measure(benchmark, { small: [6, 4], full: [11, 2680] });
