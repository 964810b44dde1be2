import binaryen from 'binaryen';
import { UNITS } from './heap-types.ts';

const { i32, externref } = binaryen;
/** The engine's own type: see heap-types.ts. */
const unitsRef = binaryen.getTypeFromHeapType(UNITS, true);
const string = binaryen.getTypeFromHeapType(binaryen.getHeapType(externref), false);

/** Functions on Strings that the engine brings, by their names in `wasm:js-string`. */
const BUILTINS = {
  length: [[externref], i32],
  charCodeAt: [[externref, i32], i32],
  fromCharCode: [[i32], string],
  concat: [[externref, externref], string],
  substring: [[externref, i32, i32], string],
  equals: [[externref, externref], i32],
  compare: [[externref, externref], i32],
  test: [[externref], i32],
  intoCharCodeArray: [[externref, unitsRef, i32], i32],
  fromCharCodeArray: [[unitsRef, i32, i32], string],
} as const;

export type StringBuiltin = keyof typeof BUILTINS;

/** Constants are imported globals whose names are the texts; builtins are imported functions. Each when it is first used. */
export class Strings {
  readonly #module: binaryen.Module;
  readonly #constants = new Map<string, string>();
  readonly #builtins = new Set<StringBuiltin>();

  constructor(module: binaryen.Module) {
    this.#module = module;
  }

  call(name: StringBuiltin, ...args: readonly binaryen.ExpressionRef[]): binaryen.ExpressionRef {
    const [params, result] = BUILTINS[name];
    if (!this.#builtins.has(name)) {
      this.#builtins.add(name);
      this.#module.addFunctionImport(`string.${name}`, 'wasm:js-string', name, binaryen.createType([...params]), result);
    }
    return this.#module.call(`string.${name}`, [...args], result);
  }

  constant(text: string): binaryen.ExpressionRef {
    return isImportable(text) ? this.#module.global.get(this.constantName(text), externref) : this.#assembled(text);
  }

  /** The global of a text, for other globals' initial values. */
  constantName(text: string): string {
    let name = this.#constants.get(text);
    if (name === undefined) {
      name = `text ${this.#constants.size}`;
      this.#constants.set(text, name);
      this.#module.addGlobalImport(name, CONSTANTS, text, externref);
    }
    return name;
  }

  /** Names of imports are UTF-8 without zero: what is no such text is put together when it is needed. */
  #assembled(text: string): binaryen.ExpressionRef {
    const pieces = text.split(/([\0\ud800-\udfff])/).filter((piece) => piece !== '');
    const values = pieces.map((piece) => (isImportable(piece) ? this.constant(piece) : this.call('fromCharCode', this.#module.i32.const(piece.charCodeAt(0)))));
    return values.reduce((left, right) => this.call('concat', left, right));
  }
}

/** The module name that string constants are imported from. */
export const CONSTANTS = "'";

function isImportable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
