import { endsBlock, instructionLength, OPCODE_BY_NUMBER, SWITCH_COUNT_AT, SWITCH_TABLE_AT } from '../nbc/instructions.ts';
import type { Handler, NbcFunction, NbcModule, ResultRep } from '../nbc/module.ts';
import { OP, REP_NUMBERS } from '../nbc/opcodes.ts';
import { ProtectedRanges } from '../nbc/verify/protected-ranges.ts';

const LETTERS: Readonly<Record<string, ResultRep>> = { i: 'int', f: 'float', b: 'bool', r: 'ref', v: 'void' };
const CODES: Readonly<Record<ResultRep, number>> = { void: 0, int: 1, float: 2, bool: 3, ref: 4 };
const NAMES: readonly ResultRep[] = ['void', 'int', 'float', 'bool', 'ref'];
/** By opcode: which of its operands is the register that it writes, and which the place that it jumps to; -1 for none. */
const WRITTEN = Int8Array.from(OPCODE_BY_NUMBER, ({ operands }) => operands.indexOf('w'));
const TARGET = Int8Array.from(OPCODE_BY_NUMBER, ({ operands }) => operands.indexOf('L'));

/**
 * What each `move` of a function moves: `void` where that is not known. The one thing that NBC's instructions leave to data flow. The first path
 * that reaches an instruction decides: in verified code all paths agree on what is read later.
 */
export function findMovedReps(module: NbcModule, fn: NbcFunction): ReadonlyMap<number, ResultRep> {
  const moved = new Map<number, ResultRep>();
  if (!hasMoves(fn.code)) return moved;
  new RepFlow(module, fn, moved).run();
  return moved;
}

function hasMoves(code: Int32Array): boolean {
  for (let at = 0; at < code.length; at += instructionLength(code, at)) {
    if (code[at] === OP.move) return true;
  }
  return false;
}

/**
 * Paths are followed depth first, so what the registers held where a path branched off comes back by undoing the writes since. A function with
 * thousands of registers and joins costs its length and no more.
 */
class RepFlow {
  readonly #module: NbcModule;
  readonly #fn: NbcFunction;
  readonly #moved: Map<number, ResultRep>;
  readonly #reps: Uint8Array;
  /** Pairs: a register that was written, what it held before. */
  readonly #trail: number[] = [];
  readonly #ranges: ProtectedRanges;
  /** Words that were looked at, or stand in `#pending`. */
  readonly #reached: Uint8Array;
  /** Where paths branched off, and how long the trail was then. */
  readonly #pending: { readonly at: number; readonly written: number }[] = [];

  constructor(module: NbcModule, fn: NbcFunction, moved: Map<number, ResultRep>) {
    this.#module = module;
    this.#fn = fn;
    this.#moved = moved;
    this.#reached = new Uint8Array(fn.code.length);
    this.#reps = new Uint8Array(Math.max(fn.registerCount, fn.params.length));
    this.#ranges = new ProtectedRanges(fn);
  }

  run(): void {
    this.#fn.params.forEach((rep, register) => this.#write(register, CODES[rep]));
    this.#branchTo(0);
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) {
      this.#undo(next.written);
      this.#follow(next.at);
    }
  }

  /** Up to the end of the block, or to what another path has reached. */
  #follow(start: number): void {
    const { code } = this.#fn;
    let protectedBy: readonly Handler[] | null = null;
    for (let at = start; ; this.#reached[at] = 1) {
      const handlers = this.#ranges.at(at);
      if (handlers !== protectedBy) this.#branchToHandlers(handlers);
      protectedBy = handlers;
      this.#apply(at);
      this.#branch(at);
      if (endsBlock(code[at])) return;
      at += instructionLength(code, at);
      if (at >= code.length || this.#reached[at] !== 0) return;
    }
  }

  /** Handlers may go on with what stands in the registers. */
  #branchToHandlers(handlers: readonly Handler[]): void {
    for (const { target, register } of handlers) {
      if (this.#reached[target] !== 0) continue;
      const before = this.#reps[register];
      this.#write(register, CODES.ref);
      this.#branchTo(target);
      this.#write(register, before);
    }
  }

  #apply(at: number): void {
    const { code } = this.#fn;
    if (code[at] === OP.move) this.#moved.set(at, NAMES[this.#reps[code[at + 2]]]);
    const written = WRITTEN[code[at]];
    if (written < 0) return;
    const { writes } = OPCODE_BY_NUMBER[code[at]];
    const rep = writes === '?' ? this.#resultOf(at) : LETTERS[writes];
    if (rep !== 'void') this.#write(code[at + written + 1], CODES[rep]);
  }

  #resultOf(at: number): ResultRep {
    const { code } = this.#fn;
    const module = this.#module;
    const operand = code[at + 2];
    switch (code[at]) {
      case OP.move: return NAMES[this.#reps[operand]];
      case OP.const: return constantRep(module.constants[operand].kind);
      case OP['field.get']: case OP['field.get-late']: return module.fieldRefs[code[at + 3]].rep;
      case OP['global.get']: case OP['global.get-late']: return module.globalRefs[operand].rep;
      case OP['cell.get']: return REP_NUMBERS[code[at + 3]];
      case OP.capture: return this.#fn.captures[operand];
      case OP.call: return module.functionRefs[operand].result;
      default: return module.selectors[operand].result;
    }
  }

  #branch(at: number): void {
    const { code } = this.#fn;
    if (code[at] === OP.switch) {
      this.#branchTo(code[at + SWITCH_TABLE_AT - 1]);
      for (let entry = 0; entry < code[at + SWITCH_COUNT_AT]; entry++) this.#branchTo(code[at + SWITCH_TABLE_AT + entry]);
      return;
    }
    const target = TARGET[code[at]];
    if (target >= 0) this.#branchTo(code[at + target + 1]);
  }

  #branchTo(target: number): void {
    if (this.#reached[target] !== 0) return;
    this.#reached[target] = 1;
    this.#pending.push({ at: target, written: this.#trail.length });
  }

  #write(register: number, rep: number): void {
    if (this.#reps[register] === rep) return;
    this.#trail.push(register, this.#reps[register]);
    this.#reps[register] = rep;
  }

  #undo(length: number): void {
    for (let end = this.#trail.length; end > length; end -= 2) this.#reps[this.#trail[end - 2]] = this.#trail[end - 1];
    this.#trail.length = length;
  }
}

function constantRep(kind: 'int' | 'float' | 'string'): ResultRep {
  return kind === 'string' ? 'ref' : kind;
}
