import { measure } from './harness.js';

// The towers of Hanoi: discs are linked into piles.
class Disc {
  constructor(size) {
    this.size = size;
    this.below = null;
  }
}

class Towers {
  constructor() {
    this.moves = 0;
    this.piles = [null, null, null];
  }

  push(disc, pile) {
    const top = this.piles[pile];
    if (top !== null && disc.size >= top.size) throw new Error('a disc on a smaller one');
    disc.below = top;
    this.piles[pile] = disc;
  }

  pop(pile) {
    const top = this.piles[pile];
    if (top === null) throw new Error('no disc on this pile');
    this.piles[pile] = top.below;
    top.below = null;
    return top;
  }

  build(pile, discs) {
    for (let size = discs; size >= 1; size--) this.push(new Disc(size), pile);
  }

  move(discs, from, to) {
    if (discs === 1) {
      this.push(this.pop(from), to);
      this.moves++;
      return;
    }
    const other = 3 - from - to;
    this.move(discs - 1, from, other);
    this.move(1, from, to);
    this.move(discs - 1, other, to);
  }
}

function benchmark(discs) {
  const towers = new Towers();
  towers.build(0, discs);
  towers.move(discs, 0, 1);
  return towers.moves;
}

measure(benchmark, { small: [8, 255], full: [19, 524287] });
