import type { Selector } from '../nbc/module.ts';

const UNIVERSAL: readonly Selector[] = [
  { name: 'toString', params: [], result: 'ref' },
  { name: 'equals', params: ['ref'], result: 'bool' },
  { name: 'hashCode', params: [], result: 'int' },
  { name: 'compareTo', params: ['ref'], result: 'int' },
];

/** Numbers of the selectors that the runtime itself calls; the first three, every value answers. */
export const TO_STRING = 0;
export const EQUALS = 1;
export const HASH_CODE = 2;
export const COMPARE_TO = 3;

/** Numbers selectors: the same name and descriptor is the same number in all modules. */
export class SelectorTable {
  readonly #numbers = new Map<string, number>();
  readonly #selectors: Selector[] = [];

  constructor() {
    for (const selector of UNIVERSAL) this.number(selector);
  }

  number(selector: Selector): number {
    const key = `${selector.name}(${selector.params.join()})${selector.result}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#selectors.length;
      this.#selectors.push(selector);
      this.#numbers.set(key, number);
    }
    return number;
  }

  get(number: number): Selector {
    return this.#selectors[number];
  }
}
