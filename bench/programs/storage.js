import { measure } from './harness.js';
import { Random } from './random.js';

// Trees of lists: allocation of many lists that soon die.
class Storage {
  constructor() {
    this.count = 0;
    this.random = new Random(74755);
  }

  build(depth) {
    this.count++;
    if (depth === 1) return new Array((this.random.next() % 10) + 1).fill(null);
    const branches = [];
    for (let i = 0; i < 4; i++) branches.push(this.build(depth - 1));
    return branches;
  }
}

function benchmark(rounds) {
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    const storage = new Storage();
    storage.build(7);
    total += storage.count;
  }
  return total;
}

measure(benchmark, { small: [1, 5461], full: [40, 218440] });
