import type { Rep } from '../../nbc/module.ts';
import type { OpcodeName } from '../../nbc/opcodes.ts';
import type { Bindings } from '../bindings.ts';
import type { ExitPoint } from '../exit-point.ts';
import type { Block } from '../flow/blocks.ts';
import type { CountedLoop } from '../flow/counted-loops.ts';
import type { Lives } from '../flow/liveness.ts';
import type { Method } from '../flow/method.ts';
import type { LoopExit } from '../flow/structure.ts';
import type { Operand, RegisterReps } from '../flow/operands.ts';
import type { SourceWriter } from '../source.ts';
import { ANY_INT, clampToInts, constantOf, exactly, isWithin, type Range } from './ranges.ts';
import { boundLines, boundsOf, isUsedUp, turnsLeft, turnsLeftAfterTurn } from './turns.ts';
import { variable } from './variable.ts';

/** Ways out behind a loop stand in blocks within one another, which V8 reads by going into each. */
const MOST_EXITS = 60;

export interface Boxed {
  readonly rep: 'int' | 'float';
  readonly name: string;
  readonly range: Range;
  /** How the box is made, where it is not yet: nobody has asked for it so far. */
  readonly pending: string | null;
}

/** A float in a ref. */
export function boxText(value: string, box: string): string {
  return `Math.trunc(${value}) === ${value} ? new ${box}(${value}) : ${value}`;
}

export interface BodyParts {
  readonly method: Method;
  readonly out: SourceWriter;
  readonly bindings: Bindings;
  /** Numbers an exit. */
  readonly addExit: (exit: ExitPoint) => number;
  /** Places that were run often although nobody was expected there. */
  readonly warm: ReadonlySet<number>;
  /** Whether the function adds to the depth of JavaScript's stack, which it is told, and looks whether there is room. */
  readonly countsDepth: boolean;
  /** Whether the program takes types on trust, so that null may stand where no type has it. */
  readonly looksForNull: boolean;
  /** How many turns of loops are counted in a variable, `q`, before they are taken from the fuel; 0 where there is no loop. */
  readonly credit: number;
}

/** What the writers of instructions write with: variables, what is known about them, and ways out. */
export class Body {
  readonly method: Method;
  readonly bindings: Bindings;
  readonly warm: ReadonlySet<number>;
  readonly variables = new Set<string>();
  /** What virtual calls ask for. */
  readonly selectors = new Set<number>();
  readonly helpers = new Set<string>();
  readonly countsDepth: boolean;
  readonly looksForNull: boolean;
  readonly credit: number;
  readonly #out: SourceWriter;
  readonly #addExit: (exit: ExitPoint) => number;
  /** Where ints lie, as far as this block tells. */
  readonly #ranges = new Map<number, Range>();
  /** Registers whose ref is a number that was boxed in this block, and where the number stands. */
  readonly #boxed = new Map<number, Boxed>();
  /** Registers whose ref is a text that this block has put there. */
  readonly #texts = new Set<number>();
  /** Registers that this block has found to be no null. */
  readonly #present = new Set<number>();
  /** The register whose ref is a number: what the instruction before has found out for the next one. */
  #number: number | null = null;
  /** The counted loop that the block stands in. */
  #loop: CountedLoop | null = null;
  /** Whether the block stands in a loop that holds no other. */
  #isInnermost = false;
  /** Ways out that are written behind that loop. */
  readonly #exits: LoopExit[] = [];
  #exitLabels = 0;
  #reps: RegisterReps = [];
  #next: number | null = null;
  #lives: Lives = { before: [], during: [], after: [] };

  constructor({ method, out, bindings, addExit, warm, countsDepth, looksForNull, credit }: BodyParts) {
    this.warm = warm;
    this.method = method;
    this.bindings = bindings;
    this.#out = out;
    this.#addExit = addExit;
    this.countsDepth = countsDepth;
    this.looksForNull = looksForNull;
    this.credit = credit;
  }

  beginBlock(reps: RegisterReps, loop: CountedLoop | null, isInnermost: boolean): void {
    this.#loop = loop;
    this.#isInnermost = isInnermost;
    this.#reps = reps.slice();
    this.#ranges.clear();
    this.#boxed.clear();
    this.#texts.clear();
    this.#present.clear();
    this.#number = null;
  }

  /** What is written from now on stands in front of all blocks. */
  beginHead(): void {
    this.#loop = null;
    this.#isInnermost = false;
  }

  beginInstruction(at: number, next: number | null, lives: Lives): void {
    this.#out.at = at;
    this.#next = next;
    this.#lives = lives;
  }

  get at(): number {
    return this.#out.at;
  }

  get reps(): RegisterReps {
    return this.#reps;
  }

  line(text: string): void {
    this.#out.line(text);
  }

  /** The instruction behind this one; null where that begins a block. */
  get next(): OpcodeName | null {
    return this.#next === null ? null : this.method.name(this.#next);
  }

  /** Whether the instruction behind this one reads a register as its only operand. */
  nextReads(register: number): boolean {
    return this.#next !== null && this.method.code[this.#next + 2] === register;
  }

  /** Whether the instruction behind this one writes a register. */
  nextWrites(register: number): boolean {
    return this.#next !== null && this.method.code[this.#next + 1] === register;
  }

  // ---- operands

  /** The register that an operand names. */
  register(operand: number): number {
    return this.method.code[this.at + operand];
  }

  /** An immediate. */
  word(operand: number): number {
    return this.method.code[this.at + operand];
  }

  linked(operand: number): number {
    return this.method.linked(this.at, operand);
  }

  read(rep: Rep, register: number): string {
    if (rep === 'ref') this.#makeBox(register);
    const constant = rep === 'int' ? constantOf(this.rangeOf(register)) : null;
    if (constant !== null) return constant < 0 ? `(${constant})` : String(constant);
    return this.#variable({ rep, register });
  }

  /** A ref that is about to be looked into. Null is the interpreter's, where types may be wrong about it. */
  object(operand: number): string {
    const register = this.register(operand);
    const name = this.read('ref', register);
    if (this.looksForNull && !this.#present.has(register)) {
      this.line(`if (${name} === null) ${this.leave()}`);
      this.#present.add(register);
    }
    return name;
  }

  int(operand: number): string {
    return this.read('int', this.register(operand));
  }

  float(operand: number): string {
    return this.read('float', this.register(operand));
  }

  bool(operand: number): string {
    return this.read('bool', this.register(operand));
  }

  ref(operand: number): string {
    return this.read('ref', this.register(operand));
  }

  #variable(operand: Operand): string {
    const name = variable(operand);
    this.variables.add(name);
    return name;
  }

  range(operand: number): Range {
    return this.rangeOf(this.register(operand));
  }

  rangeOf(register: number): Range {
    return this.#ranges.get(register) ?? ANY_INT;
  }

  // ---- results

  set(rep: Rep, register: number, expression: string): void {
    const name = this.#overwrite(rep, register);
    if (name !== expression) this.line(`${name} = ${expression};`);
  }

  /** Forgets what was known of a register that gets another value now. */
  #overwrite(rep: Rep, register: number): string {
    const name = this.#variable({ rep, register });
    this.#reps[register] = rep;
    this.#ranges.delete(register);
    this.#texts.delete(register);
    this.#present.delete(register);
    this.#forgetBoxed(register, name);
    if (this.#number === register) this.#number = null;
    return name;
  }

  setInt(register: number, expression: string, range: Range): void {
    this.set('int', register, expression);
    this.#ranges.set(register, clampToInts(range));
  }

  /** The number that a ref is the box of, where this block has made it. */
  boxedIn(register: number): Boxed | null {
    return this.#boxed.get(register) ?? null;
  }

  /** The register has become the box of a number that stands in another one. */
  setBox(register: number, from: number, rep: 'int' | 'float', expression: string): void {
    const number = { rep, name: this.read(rep, from), range: rep === 'int' ? this.rangeOf(from) : ANY_INT };
    this.#holdBox(register, number, expression);
  }

  /** The box of a float costs an allocation at times, so it is made when somebody asks for it; that of an int is the int. */
  #holdBox(register: number, number: Omit<Boxed, 'pending'>, expression: string): void {
    if (number.rep === 'int') this.set('ref', register, expression);
    else this.#overwrite('ref', register);
    this.#boxed.set(register, { ...number, pending: number.rep === 'int' ? null : expression });
  }

  #makeBox(register: number): void {
    const number = this.#boxed.get(register);
    if (number === undefined || number.pending === null) return;
    this.line(`${this.#variable({ rep: 'ref', register })} = ${number.pending};`);
    this.#boxed.set(register, { ...number, pending: null });
  }

  /** A ref, made here if it is the box of a float that nobody has asked for yet. */
  boxIn(register: number): string {
    return this.#boxed.get(register)?.pending ?? this.#variable({ rep: 'ref', register });
  }

  /** Makes the boxes that are needed behind the instruction: other blocks know nothing of them. */
  makeBoxes(): void {
    for (const register of [...this.#boxed.keys()]) if (this.#lives.after.includes(register)) this.#makeBox(register);
  }

  /** Puts a number in a variable of its own, and its box into the register. */
  setBoxed(register: number, rep: 'int' | 'float', expression: string, range: Range): void {
    const name = `${rep === 'int' ? 'x' : 'y'}${register}`;
    this.variables.add(name);
    // The old number may be one of the operands, so that it is forgotten only now.
    this.line(`${name} = ${expression};`);
    this.#forgetBoxed(register, name);
    this.#holdBox(register, { rep, name, range }, rep === 'int' ? name : boxText(name, this.helper('FloatBox')));
  }

  #forgetBoxed(register: number, name: string): void {
    this.#boxed.delete(register);
    for (const [box, number] of this.#boxed) {
      if (number.name !== name) continue;
      if (this.#lives.after.includes(box)) this.#makeBox(box);
      this.#boxed.delete(box);
    }
  }

  setText(register: number, text: string): void {
    this.set('ref', register, text);
    this.#texts.add(register);
  }

  isText(register: number): boolean {
    return this.#texts.has(register);
  }

  setNumber(register: number): void {
    this.#number = register;
  }

  isNumber(register: number): boolean {
    return this.#number === register;
  }

  setConstant(register: number, value: number): void {
    this.setInt(register, String(value), exactly(value));
  }

  /**
   * An int that may leave ±(2^53-1): then the interpreter computes it, and goes on. V8 knows that what it computes with 32 bits, or with 53,
   * is a safe integer; it does not know how that compares with 2^53.
   */
  setChecked(register: number, expression: string, range: Range): void {
    if (isWithin(range, ANY_INT)) return this.setInt(register, expression, range);
    this.line(`t = ${expression};`);
    this.line(`if (!Number.isSafeInteger(t)) ${this.leave()}`);
    this.setInt(register, 't', range);
  }

  /** How deep JavaScript's stack is for those that are called from here, in bytes. */
  get depth(): string {
    return this.countsDepth ? 'n' : 'd';
  }

  /** Computes `u` by something that may run the program, which comes back into compiled code through the interpreter, and may throw. */
  askProgram(expression: string): string {
    return `try { s.depth = ${this.depth}; u = ${expression}; } catch (e) { u = e; ${this.leaveBy('thrown', 'u')} }`;
  }

  endFunction(value: string): void {
    if (this.credit > 0) this.line(this.#settle(this.countsDepth ? 1 : 0));
    this.line(value === '' ? 'return null;' : `return ${value};`);
  }

  // ---- ways out

  /** Leaves before the instruction: the interpreter runs it again. */
  leave(): string {
    return this.#leaving(this.#exit(this.#lives.before, false));
  }

  /** Leaves before the instruction, where nobody is expected: the code is made anew where somebody comes nevertheless. */
  leaveUnexpectedly(): string {
    return this.#leaving(this.#exit(this.#lives.before, false, true));
  }

  /** What leaves is short, since V8 counts it where it asks whether a function is short enough for its caller. */
  #leaving(exit: string): string {
    return this.#behindLoop(this.credit > 0 ? `return ${this.helper('leaveLoop')}(${this.#turnsLeft}, ${exit});` : `return ${this.helper('leave')}(${exit});`);
  }

  /** Leaves by a way out that stands behind the loop, where there is one around the block. */
  #behindLoop(text: string): string {
    if (!this.#isInnermost || this.#exits.length === MOST_EXITS) return text;
    const label = `E${this.#exitLabels++}`;
    this.#exits.push({ label, text });
    return `break ${label};`;
  }

  takeExits(): readonly LoopExit[] {
    return this.#exits.splice(0);
  }

  /** Takes the turns that were counted apart from the fuel, and the calls. */
  #settle(calls: number): string {
    return `s.fuel += ${this.#turnsLeft} - ${this.credit + calls};`;
  }

  get #turnsLeft(): string {
    return this.#loop === null ? 'q' : turnsLeft(this.#loop);
  }

  /**
   * What a jump back to a loop's header costs: where the fuel is used up, the function may have to be left there. The call that gives more stands in a
   * loop around the loop: V8 keeps what it has read of Lists and fields from one turn to the next only where it sees no call.
   */
  count(again: string, loop: CountedLoop | null): void {
    if (loop === null) return this.line(`if (--q < 0) ${again};`);
    this.line(`if (${isUsedUp(loop)}) { q = ${turnsLeftAfterTurn(loop)}; ${again}; }`);
  }

  /** In front of a loop. */
  refuel(header: Block, live: readonly number[], reps: RegisterReps, loop: CountedLoop | null): void {
    this.#refuelIf('q < 0', header, live, reps);
    if (loop === null) return;
    for (const name of boundsOf(loop).names) this.variables.add(name);
    for (const line of boundLines(loop)) this.line(line);
  }

  /** On a way out of a counted loop. */
  settleTurns(loop: CountedLoop): void {
    this.line(`q = ${turnsLeft(loop)};`);
  }

  countAndRefuel(target: Block, live: readonly number[], reps: RegisterReps): void {
    this.#refuelIf('--q < 0', target, live, reps);
  }

  #refuelIf(test: string, target: Block, live: readonly number[], reps: RegisterReps): void {
    // All boxes that are needed here have been made; what is known of others is of another block.
    this.#boxed.clear();
    // The turns are settled by then.
    const leave = `return ${this.helper('leave')}(${this.#exitAtBlock(target, live, reps, false)});`;
    // `| 0`, since V8 would keep a number whose kind it does not know as an object.
    this.line(`if (${test} && (q = ${this.helper('refuel')}() | 0) < 0) ${leave}`);
  }

  /** Leaves in a call that has left: this frame stands in it. */
  leaveInCall(): string {
    return this.#leaving(this.#exit(this.#lives.during, true));
  }

  /** What leaves with a reason, and values of its own in front of those of the registers. */
  leaveBy(helper: string, ...values: readonly string[]): string {
    const leave = `return ${this.helper(helper)}(${[...values, this.#exit(this.#lives.before, false)].join(', ')});`;
    return this.credit > 0 ? this.#behindLoop(`{ ${this.#settle(0)} ${leave} }`) : leave;
  }

  /** Leaves at another block's start. */
  leaveAt(block: Block, live: readonly number[], reps: RegisterReps, isUnexpected = false): string {
    return this.#leaving(this.#exitAtBlock(block, live, reps, isUnexpected));
  }

  #exitAtBlock(block: Block, live: readonly number[], reps: RegisterReps, isUnexpected: boolean): string {
    return this.#exitAt(block.start, live.map((register) => ({ register, rep: reps[register] ?? 'ref' })), false, isUnexpected);
  }

  #exit(live: readonly number[], isCall: boolean, isUnexpected = false): string {
    const registers = live.flatMap((register) => {
      const rep = this.#reps[register];
      return rep === null || rep === undefined ? [] : [{ register, rep }];
    });
    return this.#exitAt(this.at, registers, isCall, isUnexpected);
  }

  #exitAt(at: number, registers: readonly Operand[], isCall: boolean, isUnexpected: boolean): string {
    const { fn } = this.method;
    const hasClosure = fn.captureCount > 0;
    const number = this.#addExit({ fn, at, isCall, registers, hasClosure, isUnexpected, taken: 0 });
    return [number, ...registers.map((operand) => this.#left(operand)), ...(hasClosure ? ['c'] : [])].join(', ');
  }

  /** What is written down of a register. */
  #left(operand: Operand): string {
    const pending = operand.rep === 'ref' ? this.#boxed.get(operand.register)?.pending : null;
    return pending ?? this.#variable(operand);
  }

  // ---- names

  /** There is a virtual call of this selector. */
  calls(selector: number): void {
    this.selectors.add(selector);
  }

  helper(name: string): string {
    this.helpers.add(name);
    return `$${name}`;
  }

  bind(prefix: string, value: unknown): string {
    return this.bindings.name(prefix, value);
  }
}
