import { instructionLength, OPCODE_BY_NUMBER, SWITCH_TABLE_AT } from '@noodlecore/runtime/nbc/instructions';
import type { NbcFunction, NbcModule } from '@noodlecore/runtime/nbc/module';
import { Enough, TRACE_LIMIT, type Behaviour } from './tree-machine.ts';

type Value = number | boolean | null | undefined;

/** Runs a function's code in the plainest way, for the few instructions that these programs are made of. Calls spoil the registers that they may. */
export function runCode(module: NbcModule, fn: NbcFunction, args: readonly number[]): Behaviour {
  const machine = new CodeMachine(module, fn, args);
  try {
    return { end: machine.run(), trace: machine.trace };
  } catch (error) {
    if (error instanceof Enough) return { end: 'endless', trace: machine.trace };
    throw error;
  }
}

class Thrown {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}

const SPOILT = -999_999;

class CodeMachine {
  readonly trace: number[] = [];
  private readonly module: NbcModule;
  private readonly fn: NbcFunction;
  private readonly registers: Value[];
  private at = 0;

  constructor(module: NbcModule, fn: NbcFunction, args: readonly number[]) {
    this.module = module;
    this.fn = fn;
    this.registers = [...args];
  }

  run(): string {
    for (;;) {
      try {
        const end = this.step();
        if (end !== null) return end;
      } catch (error) {
        if (!(error instanceof Thrown)) throw error;
        const handler = this.fn.handlers.find(({ start, end }) => this.at >= start && this.at < end);
        if (!handler) return `threw ${error.value}`;
        this.registers[handler.register] = error.value;
        this.at = handler.target;
      }
    }
  }

  /** Where control ends, how. */
  private step(): string | null {
    const { code } = this.fn;
    const { registers: r, at } = this;
    const [a, b, c, d] = [code[at + 1], code[at + 2], code[at + 3], code[at + 4]];
    const { name } = OPCODE_BY_NUMBER[code[at]];
    switch (name) {
      case 'return': return `returned ${r[a]}`;
      case 'return.void': return 'returned null';
      case 'throw': throw new Thrown(r[a]);
      case 'jump': this.at = a; return null;
      case 'jump.true': this.jumpIf(r[a] === true, b); return null;
      case 'jump.false': this.jumpIf(r[a] === false, b); return null;
      case 'switch': this.at = r[a] !== undefined && Number(r[a]) >= b && Number(r[a]) < b + c ? code[at + SWITCH_TABLE_AT + Number(r[a]) - b] : d; return null;
      case 'move': r[a] = r[b]; break;
      case 'int': r[a] = b; break;
      case 'true': case 'false': r[a] = name === 'true'; break;
      case 'bool.not': r[a] = r[b] !== true; break;
      case 'box.int': r[a] = r[b]; break;
      case 'int.neg': r[a] = -Number(r[b]) | 0; break;
      case 'int.add-imm': r[a] = (Number(r[b]) + c) | 0; break;
      case 'call': this.call(a, b, c); break;
      default:
        if (name.startsWith('jump.int.')) return this.jumpOnInts(name.slice('jump.int.'.length), a, b);
        r[a] = binary(name, Number(r[b]), Number(r[c]));
    }
    this.at += instructionLength(code, at);
    return null;
  }

  private jumpOnInts(test: string, a: number, b: number): null {
    const left = Number(this.registers[a]);
    const right = test.endsWith('-imm') ? b : Number(this.registers[b]);
    this.jumpIf(holds(test.replace('-imm', ''), left, right), this.fn.code[this.at + 3]);
    return null;
  }

  private jumpIf(condition: boolean, target: number): void {
    this.at = condition ? target : this.at + instructionLength(this.fn.code, this.at);
  }

  private call(target: number, ref: number, first: number): void {
    const args = this.module.functionRefs[ref].params.map((_rep, index) => Number(this.registers[first + index]));
    for (let register = first; register < this.fn.registerCount; register++) this.registers[register] = SPOILT;
    this.trace.push(args[0]);
    if (this.trace.length >= TRACE_LIMIT) throw new Enough();
    if (args[0] % 5 === 3) throw new Thrown(args[0]);
    this.registers[target] = args.reduce((sum, arg) => (sum + arg) | 0, 0);
  }
}

function binary(name: string, left: number, right: number): Value {
  switch (name) {
    case 'int.add': return (left + right) | 0;
    case 'int.sub': return (left - right) | 0;
    case 'int.xor': return left ^ right;
    default: return holds(name.slice('int.'.length), left, right);
  }
}

function holds(test: string, left: number, right: number): boolean {
  switch (test) {
    case 'eq': return left === right;
    case 'ne': return left !== right;
    case 'lt': return left < right;
    case 'le': return left <= right;
    case 'gt': return left > right;
    case 'ge': return left >= right;
    default: throw new Error(`not in these programs: ${test}`);
  }
}
