import { NbcError, NBC_CODE } from '@noodlecore/runtime/nbc/error';
import { OP } from '@noodlecore/runtime/nbc/opcodes';
import type { PlaceRecorder } from './places.ts';

/** A place in the code that jumps go to; made before it is known where it is. */
export type Label = number;

/** What the virtual machine holds of a whole program. */
const MAX_WORDS = 1 << 22;
/** Chains of jumps to jumps are followed this far; what is longer is an endless loop. */
const MAX_HOPS = 32;
const UNBOUND = -1;

/**
 * The words of one function while they are written. Nothing is written where control cannot come: behind a `return` or
 * a jump, up to the next label that something jumps to. So no construct needs to think of dead code.
 */
export class CodeWriter {
  reachable = true;
  length = 0;
  private words = new Int32Array(64);
  private readonly lineOf: (pos: number) => number;
  private readonly labelAt: number[] = [];
  private readonly labelUses: number[] = [];
  private readonly jumpWords: number[] = [];
  private readonly jumpLabels: Label[] = [];
  /** Where jumps without a condition begin. */
  private readonly plainJumps: number[] = [];
  private readonly lines: number[] = [];
  private line = 0;
  /** Code before here must stay where it is: a label or a protected range refers to it. */
  private settled = 0;
  private readonly name: string;
  private readonly places: PlaceRecorder | null;

  /** @param places follows, for a debugger, what code comes from where */
  constructor(lineOf: (pos: number) => number, name: string, places: PlaceRecorder | null) {
    this.lineOf = lineOf;
    this.name = name;
    this.places = places;
  }

  /** What is written from now on comes from this position in the function. */
  at(pos: number): void {
    this.line = this.lineOf(pos);
    this.places?.at(pos);
  }

  /** An instruction with its operands. */
  write(opcode: number, a?: number, b?: number, c?: number, d?: number): void {
    if (!this.reachable) return;
    this.begin(opcode);
    const { words } = this;
    if (a !== undefined) words[this.length++] = a;
    if (b !== undefined) words[this.length++] = b;
    if (c !== undefined) words[this.length++] = c;
    if (d !== undefined) words[this.length++] = d;
  }

  /** A last instruction: `return`, `throw` and the like. */
  writeEnd(opcode: number, a?: number): void {
    this.write(opcode, a);
    this.reachable = false;
  }

  jump(label: Label): void {
    if (!this.reachable) return;
    this.begin(OP.jump);
    this.plainJumps.push(this.length - 1);
    this.target(label);
    this.reachable = false;
  }

  /** A jump under a condition on one register, or on two registers or a register and an immediate. */
  jumpIf(opcode: number, label: Label, a: number, b?: number): void {
    if (!this.reachable) return;
    this.begin(opcode);
    this.words[this.length++] = a;
    if (b !== undefined) this.words[this.length++] = b;
    this.target(label);
  }

  jumpTable(register: number, low: number, otherwise: Label, targets: readonly Label[]): void {
    if (!this.reachable) return;
    this.begin(OP.switch);
    this.reserve(targets.length);
    this.words[this.length++] = register;
    this.words[this.length++] = low;
    this.words[this.length++] = targets.length;
    this.target(otherwise);
    for (const target of targets) this.target(target);
    this.reachable = false;
  }

  newLabel(): Label {
    this.labelUses.push(0);
    return this.labelAt.push(UNBOUND) - 1;
  }

  /** The label is here. */
  bind(label: Label): void {
    this.dropJumpTo(label);
    this.labelAt[label] = this.length;
    this.settled = this.length;
    if (this.labelUses[label] > 0) this.reachable = true;
  }

  /** A loop begins here: jumps to the label are yet to come. */
  bindLoop(label: Label): void {
    this.bind(label);
    this.reachable = true;
  }

  /** The offset of what comes next, for a protected range to begin or end at. */
  mark(): number {
    this.settled = this.length;
    return this.length;
  }

  /** An error is caught here. */
  markHandler(): number {
    this.reachable = true;
    return this.mark();
  }

  finish(): { code: Int32Array; lines: Int32Array } {
    for (let index = 0; index < this.jumpWords.length; index++) this.words[this.jumpWords[index]] = this.labelAt[this.jumpLabels[index]];
    for (const word of this.jumpWords) this.words[word] = this.finalTarget(this.words[word]);
    for (const at of this.plainJumps) this.replaceJumpToReturn(at);
    return { code: this.words.slice(0, this.length), lines: Int32Array.from(this.lines) };
  }

  private begin(opcode: number): void {
    this.reserve(6);
    this.places?.write(this.length);
    if (this.lines[this.lines.length - 1] !== this.line) this.lines.push(this.length, this.line);
    this.words[this.length++] = opcode;
  }

  private target(label: Label): void {
    this.labelUses[label]++;
    this.jumpLabels.push(label);
    this.jumpWords.push(this.length);
    this.words[this.length++] = UNBOUND;
  }

  /** A jump to what follows it is none. */
  private dropJumpTo(label: Label): void {
    const start = this.length - 2;
    const isLast = start >= this.settled && this.plainJumps[this.plainJumps.length - 1] === start;
    if (!isLast || this.jumpLabels[this.jumpLabels.length - 1] !== label) return;
    this.plainJumps.pop();
    this.jumpWords.pop();
    this.jumpLabels.pop();
    this.labelUses[label]--;
    this.length = start;
    this.places?.truncate(start);
    while (this.lines.length > 0 && this.lines[this.lines.length - 2] >= start) this.lines.length -= 2;
    this.reachable = true;
  }

  private finalTarget(target: number): number {
    let at = target;
    for (let hops = 0; this.words[at] === OP.jump; hops++) {
      if (hops === MAX_HOPS) return target;
      at = this.words[at + 1];
    }
    return at;
  }

  /** A jump to a return is that return: they are of one length. */
  private replaceJumpToReturn(at: number): void {
    const { words } = this;
    const target = words[at + 1];
    if (words[target] !== OP.return) return;
    words[at] = OP.return;
    words[at + 1] = words[target + 1];
  }

  private reserve(more: number): void {
    if (this.length + more <= this.words.length) return;
    if (this.length + more > MAX_WORDS) throw new NbcError(NBC_CODE.functionTooLarge, `\`${this.name}\` needs more than ${MAX_WORDS} words of bytecode: it is too long, or has \`finally\` blocks within one another`);
    const grown = new Int32Array(Math.max(this.words.length * 2, this.length + more));
    grown.set(this.words.subarray(0, this.length));
    this.words = grown;
  }
}
