import type { Handler, NbcFunction, Rep, ResultRep } from '@noodlecore/runtime/nbc/module';
import { OPCODES, OP, REP_NUMBERS, RUNTIME_TYPES, type Opcode, type OpcodeName } from '@noodlecore/runtime/nbc/opcodes';
import type { ReferenceTables } from './assemble-references.ts';
import { repsNamed } from './assemble-tokens.ts';

interface Header {
  readonly name: string;
  readonly params: readonly Rep[];
  readonly result: ResultRep;
  readonly native: boolean;
}

const TABLE: readonly Opcode[] = OPCODES;

/** One function's lines: `captures`, `flags`, `registers`, `local`, `handler`, `label:` and instructions, each with its line in front where it changes. */
export class FunctionAssembler {
  private readonly tables: ReferenceTables;
  private readonly header: Header;
  private captures: Rep[] = [];
  private flags: string[] = [];
  private declaredRegisters = 0;
  private highestRegister = -1;
  private readonly words: number[] = [];
  private readonly lines: number[] = [];
  private readonly locals: { name: string; register: number }[] = [];
  private readonly labels = new Map<string, number>();
  private readonly jumps: { readonly at: number; readonly label: string }[] = [];
  private readonly handlers: (readonly string[])[] = [];

  constructor(tables: ReferenceTables, header: Header) {
    this.tables = tables;
    this.header = header;
  }

  line(tokens: readonly string[]): void {
    const [word, ...rest] = tokens;
    if (/^\d+$/.test(word)) {
      this.lines.push(this.words.length, Number(word));
      if (rest.length > 0) this.line(rest);
    } else if (word.endsWith(':')) this.labels.set(word.slice(0, -1), this.words.length);
    else if (word === 'captures') this.captures = repsNamed(rest[0]);
    else if (word === 'flags') this.flags = [...rest];
    else if (word === 'registers') this.declaredRegisters = Number(rest[0]);
    else if (word === 'local') this.locals.push({ name: rest[0].startsWith('"') ? (JSON.parse(rest[0]) as string) : rest[0], register: this.register(rest[1]) });
    else if (word === 'handler') this.handlers.push(rest);
    else this.instruction(word, rest);
  }

  finish(): NbcFunction {
    for (const { at, label } of this.jumps) this.words[at] = this.target(label);
    const { name, params, result, native } = this.header;
    return {
      name, params, result, native, captures: this.captures, flags: this.flags, locals: this.locals,
      registerCount: this.declaredRegisters || Math.max(this.highestRegister + 1, params.length),
      code: Int32Array.from(this.words), lines: Int32Array.from(this.lines), handlers: this.handlers.map((words) => this.handler(words)), debug: null,
    };
  }

  private instruction(name: string, operands: readonly string[]): void {
    if (!(name in OP)) throw new Error(`no such instruction: ${name}`);
    const number = OP[name as OpcodeName];
    this.words.push(number);
    if (number === OP.switch) return this.switch(operands);
    let next = 0;
    for (const letter of TABLE[number].operands) {
      if (letter === 'n') continue;
      if (next >= operands.length) throw new Error(`${name} needs more operands`);
      if (letter === 'b') this.range(operands[next++]);
      else this.words.push(this.operand(letter, operands[next++]));
    }
    if (next < operands.length) throw new Error(`${name} ${operands.join(' ')}: too many operands`);
  }

  /** `switch r0 low default : targets…` */
  private switch([register, low, otherwise, , ...targets]: readonly string[]): void {
    this.words.push(this.register(register), Number(low), targets.length);
    for (const label of [otherwise, ...targets]) this.words.push(this.jump(label));
  }

  private operand(letter: string, token: string): number {
    switch (letter) {
      case 'w': case 'r': return this.register(token);
      case 'i': return /^-?\d+$/.test(token) ? Number(token) : REP_NUMBERS.findIndex((name) => name === token);
      case 'k': return this.tables.constant(token);
      case 'L': return this.jump(token);
      case 'F': return this.tables.functionIndex(token);
      case 'C': return this.tables.classIndex(token);
      case 'f': return this.tables.fieldIndex(token);
      case 'G': return this.tables.globalIndex(token);
      case 'S': return this.tables.selectorIndex(token);
      case 'T': return RUNTIME_TYPES.findIndex((name) => name === token);
      default: throw new Error(`unknown operand letter ${letter}`);
    }
  }

  /** `r2..r4`, or `r2..` for none. */
  private range(token: string): void {
    const [from, to] = token.split('..');
    const first = to === '' ? this.registerNumber(from) : this.register(from);
    this.words.push(first, to === '' ? 0 : this.register(to) - first + 1);
  }

  private register(token: string): number {
    const number = this.registerNumber(token);
    this.highestRegister = Math.max(this.highestRegister, number);
    return number;
  }

  /** `r2`, or with its local's name behind it for the reader: `r2.total`. */
  private registerNumber(token: string): number {
    const match = /^r(\d+)(\..*)?$/.exec(token);
    if (!match) throw new Error(`not a register: ${token}`);
    return Number(match[1]);
  }

  private jump(label: string): number {
    this.jumps.push({ at: this.words.length, label });
    return -1;
  }

  private target(label: string): number {
    const at = this.labels.get(label);
    if (at === undefined) throw new Error(`no such label: ${label}`);
    return at;
  }

  private handler([start, end, target, register]: readonly string[]): Handler {
    return { start: this.target(start), end: this.target(end), target: this.target(target), register: this.register(register) };
  }
}
