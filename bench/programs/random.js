/** A small linear congruential generator, the same in both languages. */
export class Random {
  constructor(seed) {
    this.seed = seed;
  }

  /** From 0 to 65535. */
  next() {
    this.seed = (this.seed * 1309 + 13849) & 65535;
    return this.seed;
  }
}
