import type { ClassRef, NbcClass, NbcModule, Rep, ResultRep } from '../module.ts';
import { REP_NUMBERS } from '../opcodes.ts';
import type { SymbolTable } from './symbol-table.ts';

/** What a register holds, as the data flow sees it. Merging two different ones gives UNSET, which nothing may read. */
export const UNSET = 0;
export const INT = 1;
export const FLOAT = 2;
export const BOOL = 3;
export const REF = 4;
export const VOID = 5;

const CODES: Readonly<Record<ResultRep, number>> = { int: INT, float: FLOAT, bool: BOOL, ref: REF, void: VOID };
const NAMES = ['nothing', 'an int', 'a float', 'a bool', 'a ref', 'no value'];

export const repCode = (rep: ResultRep): number => CODES[rep];
/** The representation of a code that stands for one. */
export const repName = (code: number): Rep => REP_NUMBERS[code - INT];
export const repText = (code: number): string => NAMES[code];
/** The code of a `cell.*` immediate. */
export const cellRepCode = (immediate: number): number => CODES[REP_NUMBERS[immediate]];

export interface Signature {
  readonly params: Uint8Array;
  readonly result: number;
}

/** The module's reference tables with representations as numbers: what the data flow looks at for each instruction. */
export class RepTables {
  readonly constants: Uint8Array;
  readonly fields: Uint8Array;
  readonly globals: Uint8Array;
  readonly functions: readonly Signature[];
  readonly selectors: readonly Signature[];
  /** For a function reference to an own function, what a closure over it must bring along; null for other modules'. */
  readonly captures: readonly (Uint8Array | null)[];
  private readonly module: NbcModule;
  private readonly symbols: SymbolTable;
  private readonly instanceReps = new Map<NbcClass, Uint8Array>();

  constructor(module: NbcModule, symbols: SymbolTable) {
    this.module = module;
    this.symbols = symbols;
    this.constants = Uint8Array.from(module.constants, ({ kind }) => (kind === 'string' ? REF : CODES[kind]));
    this.fields = Uint8Array.from(module.fieldRefs, (ref) => CODES[ref.rep]);
    this.globals = Uint8Array.from(module.globalRefs, (ref) => CODES[ref.rep]);
    this.functions = module.functionRefs.map((ref) => ({ params: codes(ref.params), result: CODES[ref.result] }));
    this.selectors = module.selectors.map((selector) => ({ params: codes(['ref', ...selector.params]), result: CODES[selector.result] }));
    this.captures = module.functionRefs.map((ref) => {
      const fn = ref.module === module.name ? symbols.functions.get(ref.name) : undefined;
      return fn ? codes(fn.captures) : null;
    });
  }

  /** Representations of all of an instance's fields, base first; null where another module's class is among its bases. */
  instance(classRef: number): Uint8Array | null {
    const ref = this.module.classRefs[classRef];
    const bases: NbcClass[] = [];
    let next: ClassRef | null = ref;
    while (next) {
      const cls = this.symbols.ownClass(next);
      if (!cls) return null;
      bases.push(cls);
      next = cls.superclass;
    }
    const known = this.instanceReps.get(bases[0]);
    if (known) return known;
    const reps = codes(bases.reverse().flatMap((cls) => cls.fields.map((field) => field.rep)));
    this.instanceReps.set(bases[bases.length - 1], reps);
    return reps;
  }
}

function codes(reps: readonly Rep[]): Uint8Array {
  return Uint8Array.from(reps, (rep) => CODES[rep]);
}
