import type { NbcClass, NbcFunction, ResultRep } from '../../nbc/module.ts';
import type { NativeFunction } from '../../natives/native.ts';
import { Cell, Closure } from '../../value/closure.ts';
import { FloatBox } from '../../value/float-box.ts';
import { LinkedFunction } from '../../value/linked-function.ts';
import { DECIDES, listOf } from '../../value/list.ts';
import { NcMap } from '../../value/nc-map.ts';
import { RtClass } from '../../value/rt-class.ts';
import { LATE, type Slot } from '../../value/slot.ts';
import type { ArrayInstance } from '../../value/value.ts';
import { active } from '../active.ts';
import {
  CLASSES, CONSTANTS, FRAME_CLOSURES, FUNCTIONS, GLOBAL_NUMBERS, GLOBAL_REFS, METHOD_CACHE_KEYS, METHOD_CACHE_MASK, METHOD_CACHE_TARGETS, NATIVES, NUMBER_CONSTANTS, NUMBERS, REFS, SITE_CLASSES,
  SITE_SELECTORS, SITE_TARGETS,
} from '../machine.ts';

/** Registers of a frame on the stage. */
export const FRAME_SIZE = 64;
/** Entries that each table must have room for. */
export const ENTRIES = 16;

/** What a Map does when something is first put into it, V8 builds into the loop as well. */
const MAPS_BEGUN = 64;

const FIELDS = [...'12345678'].map((name) => ({ name, rep: 'ref', type: '', late: false }) as const);
const DECLARED_CLASS: NbcClass = { kind: 'class', name: '', abstract: false, superclass: null, interfaces: [], fields: FIELDS, methods: [], ordinal: 0 };
const DECLARED_FUNCTION: NbcFunction = {
  name: '', params: ['ref'], result: 'ref', captures: ['ref', 'int', 'bool', 'ref', 'ref'], registerCount: FRAME_SIZE, code: new Int32Array(0), native: false, handlers: [], lines: new Int32Array(0),
  locals: [], debug: null, flags: [],
};

/** Two for each number of arguments: V8 builds in a function that it has seen alone. */
const NATIVE_FUNCTIONS: readonly (readonly [name: string, fn: NativeFunction, result: ResultRep, refArity: number])[] = [
  ['native.int', () => 1, 'int', 1], ['native.float', () => 0.5, 'float', 1], ['native.bool', () => true, 'bool', 1], ['native.void', () => undefined, 'void', 1],
  ['native.ref', () => 'r', 'ref', 1], ['native.none', () => 'n', 'ref', 0], ['native.none.2', () => 'm', 'ref', 0], ['native.two', () => 't', 'ref', 2], ['native.two.2', () => 'u', 'ref', 2],
  ['native.three', () => 'v', 'ref', 3], ['native.three.2', () => 'w', 'ref', 3], ['native.mixed', () => 'x', 'ref', -1], ['native.mixed.2', () => 'y', 'ref', -1],
];

/** What the script's instructions work on: entries behind those of the program in each table, and two frames of registers that hold the same. */
export class Stage {
  /** The word by which instructions name a thing. */
  readonly words = new Map<string, number>();
  readonly closure: Closure;
  readonly #tables: readonly unknown[][] = [CLASSES, CONSTANTS, FUNCTIONS, NATIVES, GLOBAL_REFS, SITE_CLASSES];
  readonly #lengths = this.#tables.map(({ length }) => length);
  readonly #base: number;
  readonly #fn = new LinkedFunction('', '', DECLARED_FUNCTION);
  readonly #class = new RtClass({ id: CLASSES.length, module: '', declaration: DECLARED_CLASS, superclass: null, interfaces: [], shapes: false, caseFields: 0 });
  /** A List that what is added to next looks at. */
  readonly #deciding = listOf(new Array<string>(DECIDES).fill('d'));
  readonly #site: number;
  readonly #cachePlace: number;

  /** @param base the first register that is free */
  constructor(base: number) {
    this.#base = base;
    this.closure = new Closure(this.#fn, ['c', 7, true, new Cell(7, 0), new Cell('c', 3)]);
    const { words } = this;
    words.set('class', CLASSES.push(this.#class) - 1).set('function', FUNCTIONS.push(this.#fn) - 1).set('constant', CONSTANTS.push('k') - 1).set('global', GLOBAL_REFS.push('g') - 1);
    NUMBER_CONSTANTS[CONSTANTS.length - 1] = 7;
    GLOBAL_NUMBERS[GLOBAL_REFS.length - 1] = 7;
    for (const [name, fn, result, refArity] of NATIVE_FUNCTIONS) {
      const params = refArity < 0 ? (['int', 'ref'] as const) : new Array<'ref'>(refArity).fill('ref');
      words.set(name, NATIVES.push({ fn, linked: this.#fn, params, result, refArity }) - 1);
    }
    this.#site = SITE_CLASSES.push(this.#class) - 1;
    SITE_SELECTORS[this.#site] = 0;
    words.set('site', this.#site);
    this.#cachePlace = (this.#class.methodKey ^ (this.#class.methodKey >>> 13)) & METHOD_CACHE_MASK;
    this.#fillRegisters();
  }

  #fillRegisters(): void {
    const { words } = this;
    words.set('out', 0).set('out2', 1).set('out3', 2).set('call', FRAME_SIZE);
    let register = 3;
    const eachFrame = (put: (index: number) => void): void => {
      put(this.#base + register);
      put(this.#base + FRAME_SIZE + register);
      register += 1;
    };
    for (const [name, number] of Object.entries({ zero: 0, half: 0.5, one: 1, two: 2, seven: 7, large: 2 ** 40 })) {
      words.set(name, register);
      eachFrame((index) => (NUMBERS[index] = number));
    }
    for (const [name, slot] of Object.entries(this.#refs())) {
      words.set(name, register);
      eachFrame((index) => (REFS[index] = slot));
    }
    words.set('texts', register);
    for (let count = 0; count < FIELDS.length; count++) eachFrame((index) => (REFS[index] = 't'));
  }

  #refs(): Readonly<Record<string, Slot>> {
    const [cls, floats, list] = [this.#class, [0.5], listOf(['a', 'b'])];
    const inner: ArrayInstance = [cls, 7, floats, true, null, list, null, false, LATE];
    const object: ArrayInstance = [cls, 7, floats, true, inner, list, null, false, LATE, 'text', 1];
    this.words.set('@int', 1).set('@float', 2 << 16).set('@true', 3).set('@object', 4).set('@list', 5).set('@null', 6).set('@false', 7).set('@text', 9).set('@one', 10).set('@map', 11);
    for (let count = 0; count < MAPS_BEGUN; count++) new NcMap(active.operations).set('text', 'm');
    const map = new NcMap(active.operations);
    map.set('text', 'm');
    map.set(7, 'm');
    object.push(map);
    return {
      object, list, map, closure: this.closure, text: 'text', other: 'other', k: 'k', null: null, 'boxed.int': 7, 'boxed.float': 0.5, 'boxed.whole': new FloatBox(1), 'boxed.true': true, 'boxed.false': false,
      ints: listOf([7, 8]), floats: listOf([0.5, new FloatBox(1)]), bools: listOf([true, false]), objects: listOf([object, object]), growing: listOf([]), deciding: this.#deciding,
      'cell.number': new Cell(7, 0), 'cell.bool': new Cell(true, 2), 'cell.ref': new Cell('c', 3),
    };
  }

  /** Before each performance of the whole. */
  restore(): void {
    while (this.#deciding.length > DECIDES) this.#deciding.pop();
  }

  /** What calls of the stage's closure and methods run. */
  set entry(entry: number) {
    this.words.set('entry', entry);
    this.#fn.entry = entry;
    SITE_TARGETS[this.#site] = entry;
    METHOD_CACHE_KEYS[this.#cachePlace] = this.#class.methodKey;
    METHOD_CACHE_TARGETS[this.#cachePlace] = entry;
  }

  /** Takes everything away again. */
  clear(fp: number): void {
    METHOD_CACHE_KEYS[this.#cachePlace] = -1;
    GLOBAL_NUMBERS[GLOBAL_REFS.length - 1] = 0;
    this.#tables.forEach((table, index) => (table.length = this.#lengths[index]));
    NUMBERS.fill(0, this.#base, this.#base + 2 * FRAME_SIZE);
    REFS.fill(null, this.#base, this.#base + 2 * FRAME_SIZE);
    FRAME_CLOSURES.fill(null, fp);
  }
}
