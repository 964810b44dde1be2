import { endsBlock, instructionLength, OPCODE_BY_NUMBER, SWITCH_COUNT_AT, SWITCH_TABLE_AT } from '../instructions.ts';
import type { NbcFunction, NbcModule } from '../module.ts';
import { OP, REP_NUMBERS, RUNTIME_TYPES } from '../opcodes.ts';
import { classRefText, constantText, descriptorText, fieldRefText, functionRefText, globalRefText, lettersOf, nameText, selectorText } from './names.ts';

const OPCODE_COLUMN = 18;

/** A function's lines. Only the format's own rules are relied on, so that a module which the verifier refuses can be looked at. */
export function disassembleFunction(fn: NbcFunction, module: NbcModule): string[] {
  return new FunctionText(fn, module).lines();
}

class FunctionText {
  private readonly fn: NbcFunction;
  private readonly module: NbcModule;
  private readonly labels = new Map<number, string>();
  private readonly registerNames = new Map<number, string>();
  private readonly gutter: string;
  private nextLine = 0;

  constructor(fn: NbcFunction, module: NbcModule) {
    this.fn = fn;
    this.module = module;
    for (const { name, register } of fn.locals) this.registerNames.set(register, nameText(name));
    let highestLine = 0;
    for (let at = 1; at < fn.lines.length; at += 2) highestLine = Math.max(highestLine, fn.lines[at]);
    this.gutter = ' '.repeat(Math.max(4, String(highestLine).length));
    this.nameLabels();
  }

  lines(): string[] {
    const { fn } = this;
    const lines = [`${fn.native ? 'native-func' : 'func'} ${nameText(fn.name)}${descriptorText(fn)}`];
    if (fn.captures.length > 0) lines.push(`  captures ${lettersOf(fn.captures)}`);
    if (fn.flags.length > 0) lines.push(`  flags ${fn.flags.map(nameText).join(' ')}`);
    lines.push(`  registers ${fn.registerCount}`);
    for (const { name, register } of fn.locals) lines.push(`  local ${nameText(name)} r${register}`);
    for (const { name, register, type, start, end } of fn.debug?.variables ?? []) lines.push(`  variable ${nameText(name)} r${register} ${nameText(type)} ${start}-${end}`);
    for (let at = 0; at < fn.code.length; at += instructionLength(fn.code, at)) this.instruction(at, lines);
    if (this.labels.has(fn.code.length)) lines.push(`${this.label(fn.code.length)}:`);
    for (const { start, end, target, register } of fn.handlers) {
      lines.push(`  handler ${this.label(start)} ${this.label(end)} ${this.label(target)} ${this.register(register)}`);
    }
    return lines;
  }

  /** Labels are numbered as they stand in the code. */
  private nameLabels(): void {
    const { code, handlers } = this.fn;
    const places = new Set<number>(handlers.flatMap(({ start, end, target }) => [start, end, target]));
    for (let at = 0; at < code.length; at += instructionLength(code, at)) {
      const target = OPCODE_BY_NUMBER[code[at]].operands.indexOf('L') + 1;
      if (target > 0) places.add(code[at + target]);
      if (code[at] === OP.switch) for (const entry of this.tableOf(at)) places.add(entry);
    }
    [...places].sort((left, right) => left - right).forEach((place, index) => this.labels.set(place, `L${index + 1}`));
  }

  private instruction(at: number, lines: string[]): void {
    const { code } = this.fn;
    if (this.labels.has(at)) lines.push(`${this.gutter}${this.label(at)}:`);
    const { name } = OPCODE_BY_NUMBER[code[at]];
    const operands = code[at] === OP.switch ? this.switchOperands(at) : this.operands(at);
    lines.push(`${this.lineNumber(at)}   ${operands === '' ? name : `${name.padEnd(OPCODE_COLUMN)} ${operands}`}`);
    if (endsBlock(code[at]) && at + instructionLength(code, at) < code.length) lines.push('');
  }

  private lineNumber(at: number): string {
    const { lines } = this.fn;
    if (lines[this.nextLine] !== at) return this.gutter;
    const text = String(lines[this.nextLine + 1]).padStart(this.gutter.length);
    this.nextLine += 2;
    return text;
  }

  private operands(at: number): string {
    const { code } = this.fn;
    const texts: string[] = [];
    const { operands } = OPCODE_BY_NUMBER[code[at]];
    for (let index = 0; index < operands.length; index++) {
      if (operands[index] === 'n') continue;
      if (operands[index] === 'b') texts.push(this.range(code[at + 1 + index], code[at + 2 + index]));
      else texts.push(this.operand(code[at], operands[index], code[at + 1 + index]));
    }
    return texts.join(' ');
  }

  private operand(opcode: number, letter: string, value: number): string {
    const { module } = this;
    const own = module.name;
    switch (letter) {
      case 'w': case 'r': return this.register(value);
      case 'k': return entry(module.constants, value, constantText);
      case 'L': return this.label(value);
      case 'F': return entry(module.functionRefs, value, (ref) => functionRefText(ref, own));
      case 'C': return entry(module.classRefs, value, (ref) => classRefText(ref, own));
      case 'f': return entry(module.fieldRefs, value, (ref) => fieldRefText(ref, own));
      case 'G': return entry(module.globalRefs, value, (ref) => globalRefText(ref, own));
      case 'S': return entry(module.selectors, value, selectorText);
      case 'T': return RUNTIME_TYPES[value] ?? `?${value}`;
      default: return isCell(opcode) ? (REP_NUMBERS[value] ?? String(value)) : String(value);
    }
  }

  private switchOperands(at: number): string {
    const { code } = this.fn;
    const targets = this.tableOf(at).map((target) => this.label(target));
    return [this.register(code[at + 1]), code[at + 2], this.label(code[at + 4]), ':', ...targets].join(' ');
  }

  private tableOf(at: number): number[] {
    const { code } = this.fn;
    return Array.from(code.subarray(at + SWITCH_TABLE_AT, at + SWITCH_TABLE_AT + code[at + SWITCH_COUNT_AT]));
  }

  private range(first: number, count: number): string {
    return count === 0 ? `r${first}..` : `${this.register(first)}..${this.register(first + count - 1)}`;
  }

  private register(number: number): string {
    const name = this.registerNames.get(number);
    return name === undefined ? `r${number}` : `r${number}.${name}`;
  }

  private label(place: number): string {
    return this.labels.get(place) ?? `?${place}`;
  }
}

function isCell(opcode: number): boolean {
  return opcode === OP['cell.new'] || opcode === OP['cell.get'] || opcode === OP['cell.set'];
}

/** A table's entry, or the bare index of one that is not there. */
function entry<T>(table: readonly T[], index: number, text: (item: T) => string): string {
  return index < table.length ? text(table[index]) : `?${index}`;
}
