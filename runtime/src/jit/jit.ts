import type { CompiledCode, LinkedFunction } from '../value/linked-function.ts';
import { ThrownValue } from '../value/thrown.ts';
import type { ActiveVm } from '../vm/active.ts';
import type { Compiler } from '../vm/compiler.ts';
import { caught, SLICE_OVER, SLOW } from '../vm/exits.ts';
import { I } from '../vm/instructions.ts';
import { linkFunction } from '../vm/link-code.ts';
import type { ProgramObserver } from '../vm/program.ts';
import { BASE, DEPTH_LIMIT, FRAME, FRAMES, FUEL_LEFT, PC, REGISTER_LIMIT, STATE } from '../vm/machine.ts';
import { CallGraph } from './call-graph.ts';
import { compileFunction, STACK_LIMIT, type Compiled } from './compile.ts';
import { DeclaredClasses } from './declared-classes.ts';
import type { ExitPoint } from './exit-point.ts';
import { loopHeaders } from './flow/jumps.ts';
import { CALL_LENGTH, dropFrame, LeftFrames, returnToCaller } from './leaving.ts';
import { methodsFor, MethodTables } from './method-tables.ts';
import { nativeCode } from './native-code.ts';
import { GO_ON, JIT_STATE, OUT_OF_FUEL } from './state.ts';
import { DECLINED, supportFor, type Support } from './support.ts';

export interface JitOptions {
  /** How often a function is found at the end of a time slice before it is compiled; 0 compiles each when it is linked. */
  readonly threshold: number;
  /** For tests: leaves compiled code at every so manieth place where it can be left. */
  readonly leaveEvery?: number;
  /** Called when strangers' code has come: from now on the interpreter runs everything. */
  readonly abandoned?: () => void;
}

/** Code that is entered from the interpreter, at the word where its instruction stands. */
interface Entry {
  readonly fn: LinkedFunction;
  readonly at: number;
  /** Undefined until it is first entered, null where there is none. */
  compiled: Compiled | null | undefined;
  /** How often it was refused. */
  declined: number;
  /** How often it was entered. */
  entered: number;
}

/** Frames that compiled code may add before it is left: those that fit into its part of JavaScript's stack. */
const MOST_FRAMES = 2500;
const MOST_REGISTERS = 1 << 17;
/** What the interpreter's loop and a native function between two compiled ones take of JavaScript's stack. */
const BORDER_BYTES = 3000;
/** Who enters compiled code that often is hot too: crossing the border costs more than most calls. */
const ENTRIES_OF_HOT_CALLER = 32;
/** Turns of a loop that are counted in a variable of its function, which costs less than in the machine's state. */
const TURNS = 1000;
/** Functions of more words are left to the interpreter: V8 does not optimise what they would become. */
const LONGEST = 20_000;
/** Where more methods answer a virtual call, each is compiled when it is called. */
const MOST_METHODS = 8;
/** Code that is left so often where nobody was expected is made anew. */
const MOST_UNEXPECTED = 50;
const NOWHERE: ReadonlySet<number> = new Set();
/** An entry that is refused so often stays the interpreter's. */
const MOST_DECLINES = 50;

/** Finds hot functions, compiles them, and passes between them and the interpreter. */
export class Jit implements Compiler, ProgramObserver {
  readonly #vm: ActiveVm;
  readonly #options: JitOptions;
  readonly #exits: ExitPoint[] = [];
  readonly #credit: number;
  readonly #frames: LeftFrames;
  readonly #support: Support;
  readonly #entries = new Map<number, Entry>();
  readonly #heat = new Map<LinkedFunction, number>();
  readonly #compiled = new Set<LinkedFunction>();
  readonly #calls: CallGraph;
  readonly #methods = new MethodTables();
  readonly #classes: DeclaredClasses;
  /** By function: places that were run often although its code was made in the belief that nobody comes there. */
  readonly #warm = new Map<LinkedFunction, Set<number>>();
  /** Entries whose instructions stand in their place for the moment. */
  readonly #declined: number[] = [];

  constructor(vm: ActiveVm, options: JitOptions) {
    this.#vm = vm;
    this.#options = options;
    this.#credit = options.leaveEvery ?? TURNS;
    this.#frames = new LeftFrames(this.#exits, this.#credit);
    this.#calls = new CallGraph(vm.program);
    this.#classes = new DeclaredClasses(vm.program);
    this.#support = supportFor({ vm, frames: this.#frames, outOfFuel: () => this.#outOfFuel(), credit: this.#credit, codeOf: (fn) => this.#codeOf(fn), methodCode: (fn, selector) => this.#methodCode(fn, selector) });
    vm.program.observer = this;
    for (const fn of vm.program.code.functions) this.linked(fn);
  }

  linked(fn: LinkedFunction): void {
    if (this.#options.threshold === 0) this.#compileWhenCalled(fn);
  }

  strangersCome(): void {
    this.#entries.clear();
    this.#declined.length = 0;
    this.#options.abandoned?.();
  }

  // ---- what is hot

  sample(): void {
    this.#restoreEntries();
    const fn = this.#vm.program.code.at(STATE[PC]);
    if (fn === undefined || this.#compiled.has(fn)) return;
    const heat = (this.#heat.get(fn) ?? 0) + 1;
    this.#heat.set(fn, heat);
    if (heat >= this.#options.threshold) this.#compileWhenCalled(fn);
  }

  /** The function that has called the one that stands in the machine. */
  #compileCaller(): void {
    const back = FRAMES[STATE[FRAME] - 1];
    const caller = back < 0 ? undefined : this.#vm.program.code.at(back - 1);
    if (caller !== undefined) this.#compileWhenCalled(caller);
  }

  /** From now on the function's start and its loops lead to compiled code. */
  #compileWhenCalled(fn: LinkedFunction): void {
    if (this.#compiled.has(fn) || !this.#isCompilable(fn)) return;
    this.#compiled.add(fn);
    for (const at of [0, ...loopHeaders(fn.declaration.code)]) this.#addEntry({ fn, at, compiled: undefined, declined: 0, entered: 0 });
  }

  #isCompilable(fn: LinkedFunction): boolean {
    return !this.#vm.program.hasStrangers && !fn.native && fn.entry >= 0 && fn.length <= LONGEST;
  }

  #addEntry(entry: Entry): void {
    const pc = entry.fn.entry + entry.at;
    if (this.#entries.has(pc)) return;
    this.#entries.set(pc, entry);
    this.#vm.program.replace(pc, I.compiled);
  }

  // ---- from the interpreter into compiled code

  enter(): number {
    const entry = this.#entries.get(STATE[PC]);
    if (entry === undefined) throw new Error('compiled code is missing');
    if (!this.#hasRoom()) return this.#decline(entry);
    const compiled = this.#compile(entry);
    if (compiled === null) return this.#decline(entry);
    if (++entry.entered % ENTRIES_OF_HOT_CALLER === 0) this.#compileCaller();
    const [fuel, depth] = [JIT_STATE.fuel, JIT_STATE.depth];
    const granted = this.#grant(STATE[FUEL_LEFT]);
    JIT_STATE.fuel = granted;
    JIT_STATE.depth = depth + BORDER_BYTES;
    let result: ReturnType<typeof compiled.enter>;
    try {
      result = compiled.enter(STATE[BASE]);
      this.#takeBack(granted);
    } catch (thrown) {
      return this.#fault(thrown);
    } finally {
      JIT_STATE.fuel = fuel;
      JIT_STATE.depth = depth;
    }
    if (result === DECLINED) return this.#decline(entry);
    // Outside of the `try`: an error that nobody handles goes through here to whoever runs the program, and is no fault of ours.
    return JIT_STATE.leaving === 0 ? returnToCaller(entry.fn.result, result) : this.#leave();
  }

  #hasRoom(): boolean {
    if (JIT_STATE.depth > STACK_LIMIT / 2) return false;
    return STATE[FRAME] + MOST_FRAMES < STATE[DEPTH_LIMIT] && STATE[BASE] + MOST_REGISTERS < REGISTER_LIMIT;
  }

  /** The interpreter runs the instruction that stood here; the entry is back at the end of the slice. */
  #decline(entry: Entry): number {
    const pc = STATE[PC];
    this.#vm.program.restore(pc);
    entry.declined += 1;
    if (entry.declined < MOST_DECLINES) this.#declined.push(pc);
    return SLOW;
  }

  #restoreEntries(): void {
    for (const pc of this.#declined.splice(0)) this.#vm.program.replace(pc, I.compiled);
  }

  #leave(): number {
    const thrown = this.#frames.takeThrown();
    const mustGoOn = JIT_STATE.leaving === GO_ON;
    if (mustGoOn) this.#noteExit(this.#frames.innermost);
    const error = thrown?.thrown instanceof ThrownValue ? thrown.thrown.error : null;
    const before = error === null ? [] : this.#vm.trace();
    // The interpreter returns to these frames, one after the other.
    for (const { fn, at } of this.#frames.deepCalls) this.#addEntry({ fn, at: at + CALL_LENGTH, compiled: undefined, declined: 0, entered: 0 });
    const exit = this.#frames.layOut();
    if (error !== null) this.#vm.completeTrace(error, before);
    const entry = mustGoOn ? this.#entries.get(STATE[PC]) : undefined;
    // The instruction that compiled code has left to the interpreter must not lead back to it.
    if (entry !== undefined) return this.#decline(entry);
    if (thrown !== null) caught(thrown.thrown);
    return exit === SLICE_OVER && STATE[FUEL_LEFT] >= 0 ? SLOW : exit;
  }

  #noteExit(exit: ExitPoint | null): void {
    if (exit === null || !exit.isUnexpected) return;
    exit.taken += 1;
    if (exit.taken !== MOST_UNEXPECTED) return;
    const { fn, at } = exit;
    const warm = this.#warm.get(fn);
    if (warm === undefined) this.#warm.set(fn, new Set([at]));
    else warm.add(at);
    for (const entry of this.#entries.values()) if (entry.fn === fn) entry.compiled = undefined;
    const start = this.#entries.get(fn.entry);
    if (start !== undefined && fn.code !== null) this.#compile(start);
  }

  /** What compiled code itself has thrown, a fault of ours: its frames are gone, and so are its handlers. */
  #fault(thrown: unknown): number {
    JIT_STATE.leaving = 0;
    const error = new ThrownValue(this.#vm.errorOf(thrown));
    if (!dropFrame()) throw error;
    caught(error);
    return SLOW;
  }

  // ---- what compiled code asks for

  /** At the end of a time slice: goes on where nobody else waits for a turn. */
  #outOfFuel(): boolean {
    if (this.#options.leaveEvery === undefined) {
      const more = this.#vm.extendSlice();
      if (more > 0) {
        JIT_STATE.fuel = more - 1;
        return false;
      }
    }
    JIT_STATE.leaving = OUT_OF_FUEL;
    return true;
  }

  #grant(fuel: number): number {
    const { leaveEvery } = this.#options;
    return leaveEvery === undefined ? fuel : Math.min(fuel, leaveEvery);
  }

  /** What is left of the fuel. A slice that was extended has its own account. */
  #takeBack(granted: number): void {
    if (this.#options.leaveEvery === undefined) STATE[FUEL_LEFT] = JIT_STATE.fuel;
    else STATE[FUEL_LEFT] -= granted - JIT_STATE.fuel;
  }

  /** The code of a function that compiled code calls: made now, since it is called from where it is hot. */
  #codeOf(fn: LinkedFunction): CompiledCode {
    if (fn.code !== null) return fn.code;
    fn.code = fn.native ? nativeCode(this.#vm, fn, this.#frames, this.#exits) : this.#codeOnDemand(fn);
    return fn.code;
  }

  #codeOnDemand(fn: LinkedFunction): CompiledCode {
    let exit: number | null = null;
    return (depth, ...values) => {
      const code = this.#finishedCode(fn);
      if (code !== null) return code(depth, ...values);
      exit ??= this.#entryExit(fn);
      return this.#frames.leave(exit, ...values);
    };
  }

  /** The code of a method that was not found in its receiver's prototype: made now, and entered there. */
  #methodCode(fn: LinkedFunction, selector: number): CompiledCode {
    const code = this.#finishedCode(fn);
    if (code === null) return this.#codeOf(fn);
    this.#methods.enter(selector, fn, code);
    return code;
  }

  /** Null for a function that stays the interpreter's. */
  #finishedCode(fn: LinkedFunction): CompiledCode | null {
    if (fn.native) return this.#codeOf(fn);
    linkFunction(this.#vm.program, fn);
    this.#compileWhenCalled(fn);
    const entry = this.#entries.get(fn.entry);
    const compiled = entry === undefined ? null : this.#compile(entry);
    return compiled === null ? null : compiled.code;
  }

  /** The callee begins in the interpreter. */
  #entryExit(fn: LinkedFunction): number {
    const registers = fn.params.map((rep, register) => ({ register, rep }));
    return this.#exits.push({ fn, at: 0, isCall: false, registers, hasClosure: fn.captureCount > 0, isUnexpected: false, taken: 0 }) - 1;
  }

  /** Null for what is not to be compiled after all. */
  #compile(entry: Entry): Compiled | null {
    if (entry.compiled !== undefined) return entry.compiled;
    const { fn, at } = entry;
    this.#classes.link();
    const parts = { program: this.#vm.program, support: this.#support, exits: this.#exits, calls: this.#calls, credit: this.#credit, warm: this.#warm.get(fn) ?? NOWHERE, codeOf: (callee: LinkedFunction) => this.#codeOf(callee) };
    entry.compiled = compileFunction(parts, fn, at);
    if (entry.compiled === null) return null;
    if (at === 0) {
      fn.code = entry.compiled.code;
      this.#methods.replace(fn, fn.code);
    }
    this.#compileCallees(entry.compiled.callees);
    for (const selector of entry.compiled.selectors) this.#compileMethods(selector);
    return entry.compiled;
  }

  /**
   * What a function calls that has run before: V8 puts into a call's place what it has seen there, and nothing where it has
   * seen several, such as code that is made when it is first called.
   */
  #compileCallees(callees: readonly LinkedFunction[]): void {
    for (const callee of callees) {
      if (!callee.native && callee.entry >= 0) this.#finishedCode(callee);
    }
  }

  /** The methods that answer a selector and have run before, unless they are many. */
  #compileMethods(selector: number): void {
    const methods = methodsFor(selector);
    if (methods.length > MOST_METHODS) return;
    for (const fn of methods) if (!fn.native && fn.entry >= 0) this.#methodCode(fn, selector);
  }
}
