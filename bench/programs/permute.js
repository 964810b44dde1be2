import { measure } from './harness.js';

// All permutations of a list by swapping in place.
class Permuter {
  constructor(size) {
    this.count = 0;
    this.values = Array.from({ length: size }, (_, i) => i);
  }

  permute(n) {
    this.count++;
    if (n === 0) return;
    const last = n - 1;
    this.permute(last);
    for (let i = last; i >= 0; i--) {
      this.swap(last, i);
      this.permute(last);
      this.swap(last, i);
    }
  }

  swap(i, j) {
    const value = this.values[i];
    this.values[i] = this.values[j];
    this.values[j] = value;
  }
}

function benchmark(size) {
  const permuter = new Permuter(size);
  permuter.permute(size);
  return permuter.count;
}

measure(benchmark, { small: [5, 1237], full: [9, 6235301] });
