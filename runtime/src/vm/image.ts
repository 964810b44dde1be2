import {
  CLASSES, CODE, CONSTANTS, FIELDS, FUNCTIONS, GLOBAL_NUMBERS, GLOBAL_REFS, METHOD_CACHE_KEYS, NATIVES, NUMBER_CONSTANTS, REFS, SITE_CLASSES,
  SITE_MISSES, SITE_SELECTORS, SITE_TARGETS, STATE,
} from './machine.ts';

const LISTS: readonly unknown[][] = [CONSTANTS, CLASSES, FIELDS, FUNCTIONS, NATIVES, GLOBAL_REFS, SITE_CLASSES];

interface Numbers {
  set(source: ArrayLike<number>): void;
  slice(start: number, end: number): ArrayLike<number>;
}

/** Typed tables, each with the list that knows how much of it is in use. */
const TABLES: readonly { readonly table: Numbers; readonly counted: readonly unknown[] }[] = [
  { table: NUMBER_CONSTANTS, counted: CONSTANTS },
  { table: GLOBAL_NUMBERS, counted: GLOBAL_REFS },
  { table: SITE_TARGETS, counted: SITE_CLASSES },
  { table: SITE_SELECTORS, counted: SITE_CLASSES },
  { table: SITE_MISSES, counted: SITE_CLASSES },
];

/** A program's linked code and tables while another program has the machine. */
export class MachineImage {
  #lists: readonly (readonly unknown[])[] = LISTS.map(() => []);
  #tables: readonly ArrayLike<number>[] = TABLES.map(() => []);
  #code: Int32Array = new Int32Array(0);
  #state: Int32Array;

  constructor(state: Int32Array) {
    this.#state = state;
  }

  capture(codeLength: number): void {
    this.#tables = TABLES.map(({ table, counted }) => table.slice(0, counted.length));
    this.#lists = LISTS.map((list) => list.slice());
    this.#code = CODE.slice(0, codeLength);
    this.#state = STATE.slice();
  }

  restore(): void {
    LISTS.forEach((list, index) => {
      list.length = 0;
      for (const item of this.#lists[index]) list.push(item);
    });
    TABLES.forEach(({ table }, index) => table.set(this.#tables[index]));
    CODE.set(this.#code);
    STATE.set(this.#state);
    METHOD_CACHE_KEYS.fill(-1);
    REFS.fill(null);
  }
}
