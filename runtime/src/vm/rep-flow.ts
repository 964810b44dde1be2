import { endsBlock, instructionLength, OPCODE_BY_NUMBER, SWITCH_COUNT_AT, SWITCH_TABLE_AT } from '../nbc/instructions.ts';
import type { NbcFunction, NbcModule, ResultRep } from '../nbc/module.ts';
import { OP, REP_NUMBERS } from '../nbc/opcodes.ts';

const LETTERS: Readonly<Record<string, ResultRep>> = { i: 'int', f: 'float', b: 'bool', r: 'ref', v: 'void' };
const CODES: Readonly<Record<ResultRep, number>> = { void: 0, int: 1, float: 2, bool: 3, ref: 4 };
const NAMES: readonly ResultRep[] = ['void', 'int', 'float', 'bool', 'ref'];

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

class RepFlow {
  readonly #module: NbcModule;
  readonly #fn: NbcFunction;
  readonly #moved: Map<number, ResultRep>;
  readonly #seen: Uint8Array;
  readonly #pending: { readonly at: number; readonly state: Uint8Array }[] = [];
  #state: Uint8Array;

  constructor(module: NbcModule, fn: NbcFunction, moved: Map<number, ResultRep>) {
    this.#module = module;
    this.#fn = fn;
    this.#moved = moved;
    this.#seen = new Uint8Array(fn.code.length);
    this.#state = new Uint8Array(fn.registerCount);
  }

  run(): void {
    this.#fn.params.forEach((rep, register) => (this.#state[register] = CODES[rep]));
    this.#pending.push({ at: 0, state: this.#state });
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) {
      this.#state = next.state;
      this.#follow(next.at);
    }
  }

  #follow(start: number): void {
    const { code } = this.#fn;
    for (let at = start; at < code.length && this.#seen[at] === 0; at += instructionLength(code, at)) {
      this.#seen[at] = 1;
      this.#branchToHandlers(at);
      this.#apply(at);
      this.#branch(at);
      if (endsBlock(code[at])) return;
    }
  }

  /** Where a protected range begins, its handler may go on with what stands in the registers. */
  #branchToHandlers(at: number): void {
    for (const handler of this.#fn.handlers) {
      if (at < handler.start || at >= handler.end || this.#seen[handler.target] !== 0) continue;
      const state = this.#state.slice();
      state[handler.register] = CODES.ref;
      this.#pending.push({ at: handler.target, state });
    }
  }

  #apply(at: number): void {
    const { code } = this.#fn;
    const opcode = OPCODE_BY_NUMBER[code[at]];
    if (code[at] === OP.move) this.#moved.set(at, NAMES[this.#state[code[at + 2]]]);
    const written = opcode.operands.indexOf('w');
    if (written < 0) return;
    const rep = opcode.writes === '?' ? this.#resultOf(at) : LETTERS[opcode.writes];
    if (rep !== 'void') this.#state[code[at + written + 1]] = CODES[rep];
  }

  #resultOf(at: number): ResultRep {
    const { code } = this.#fn;
    const module = this.#module;
    const operand = code[at + 2];
    switch (code[at]) {
      case OP.move: return NAMES[this.#state[operand]];
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
    const target = OPCODE_BY_NUMBER[code[at]].operands.indexOf('L');
    if (target >= 0) this.#branchTo(code[at + target + 1]);
  }

  #branchTo(target: number): void {
    if (this.#seen[target] === 0) this.#pending.push({ at: target, state: this.#state.slice() });
  }
}

function constantRep(kind: 'int' | 'float' | 'string'): ResultRep {
  return kind === 'string' ? 'ref' : kind;
}
