import type { NcObject } from '../value/value.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import { fail } from '../value/fail.ts';
import type { Closure } from '../value/closure.ts';
import type { Slot } from '../value/slot.ts';
import type { Task } from '../scheduler/task.ts';
import type { DebuggedVm, Debugger } from '../vm/debugger.ts';
import { SLOW } from '../vm/exits.ts';
import { FRAME, FUEL_LEFT, PC, STATE } from '../vm/machine.ts';
import type { Program, ProgramObserver } from '../vm/program.ts';
import { framesOf, stackInMachine, type Frame } from './frames.ts';
import { Step, type StepKind } from './step.ts';
import { stopsOf } from './stops.ts';
import { Traps } from './traps.ts';

/** Where and when to stop. Whoever sets it decides, in `isHit`, whether it counts. */
export interface Breakpoint {
  readonly module: string;
  readonly fn: string;
  readonly offset: number;
  /** Asked each time when the program comes there; may evaluate. */
  isHit(frame: Frame): boolean;
}

export type StopReason =
  | { readonly kind: 'breakpoint'; readonly breakpoints: readonly Breakpoint[] }
  | { readonly kind: 'step' | 'entry' | 'pause' }
  | { readonly kind: 'error'; readonly error: NcObject; readonly caught: boolean };

export type Going = { readonly kind: 'continue' } | { readonly kind: 'step'; readonly step: StepKind };

/** Who sits at the debugger. */
export interface Operator {
  /** The program stands. Gives back when it is to go on. */
  stopped(reason: StopReason): Going;
  /** Comes often while the program runs. */
  poll(): void;
  /** Whether to stop for an error that is being thrown. */
  wantsError(error: NcObject, caught: boolean): boolean;
  /** Whether steps go into code of a module. */
  stepsInto(module: string): boolean;
}

/** Milliseconds that evaluating one expression may take. */
const LONGEST_EVALUATION = 5_000;

/** Stops a program at breakpoints, steps and errors. Everything happens in the program's own thread, which the operator holds meanwhile. */
export class Control implements Debugger, ProgramObserver {
  readonly program: Program;
  readonly #vm: DebuggedVm;
  readonly #operator: Operator;
  readonly #traps: Traps;
  #breakpoints: readonly Breakpoint[] = [];
  /** Functions at whose first statement the program stops, once. */
  #entries: ReadonlySet<string> = new Set();
  #step: Step | null = null;
  #pauseWanted = false;
  /** By when an evaluation must have ended; 0 where none runs. */
  #deadline = 0;
  #evaluations = 0;
  #isStale = false;
  /** Errors that have been looked at: they come again at each `finally` and each border of native code. */
  readonly #seen = new WeakSet<NcObject>();

  constructor(vm: DebuggedVm, operator: Operator) {
    this.#vm = vm;
    this.#operator = operator;
    this.program = vm.vm.program;
    this.#traps = new Traps(this.program);
    this.program.observer = this;
  }

  // ---- what the operator asks for

  setBreakpoints(breakpoints: readonly Breakpoint[]): void {
    this.#breakpoints = breakpoints;
    this.#arrange();
  }

  /** Stops at the first statement of whichever of these functions comes first. Names as `module::function`. */
  stopAtEntry(functions: ReadonlySet<string>): void {
    this.#entries = functions;
    this.#arrange();
  }

  /** Stops as soon as the program does something. */
  pause(): void {
    this.#pauseWanted = true;
  }

  /** The program waits for something outside, and is to stop: nothing runs until the operator says so. */
  pauseAtRest(): void {
    this.#pauseWanted = false;
    this.#vm.settle();
    STATE[PC] = 0;
    STATE[FRAME] = 0;
    this.#stop({ kind: 'pause' });
  }

  get current(): Task | null {
    return this.#vm.scheduler.current;
  }

  tasks(): readonly Task[] {
    return this.#vm.scheduler.tasks();
  }

  /** The functions that are linked so far can be reached by name; undefined for others too, where they are not loaded. */
  function(module: string, name: string): LinkedFunction | undefined {
    return this.program.modules.get(module)?.functions.get(name);
  }

  /**
   * Calls a function above where the program stands; nothing stops it but time. Throws a ThrownValue with what it throws.
   * @param args in the form of the function's descriptor
   */
  evaluate(fn: LinkedFunction, args: readonly Slot[], closure: Closure | null): Slot {
    const fuel = STATE[FUEL_LEFT];
    this.#deadline = performance.now() + LONGEST_EVALUATION;
    this.#evaluations += 1;
    try {
      return this.#vm.call(fn, args, closure);
    } finally {
      this.#evaluations -= 1;
      this.#deadline = this.#evaluations > 0 ? this.#deadline : 0;
      STATE[FUEL_LEFT] = fuel;
    }
  }

  // ---- what the machine tells

  sample(): void {
    // Only a compiler wants to know where slices end.
  }

  enter(): number {
    const reason = this.#evaluations > 0 ? null : this.#reasonHere();
    if (reason !== null) this.#stop(reason);
    if (!this.#traps.has(STATE[PC])) return SLOW;
    return this.#traps.passOver();
  }

  sliceBegins(): void {
    this.#traps.putBack();
    if (this.#isStale) this.#arrange();
    if (this.#evaluations > 0) return this.#checkTime();
    this.#operator.poll();
    if (!this.#pauseWanted || this.current === null) return;
    this.#stop({ kind: 'pause' });
  }

  thrown(error: NcObject): void {
    this.#traps.putBack();
    if (this.#evaluations > 0 || this.#seen.has(error)) return;
    this.#seen.add(error);
    const caught = this.#isCaught();
    if (this.#operator.wantsError(error, caught)) this.#stop({ kind: 'error', error, caught });
  }

  linked(fn: LinkedFunction): void {
    for (const offset of this.#offsetsIn(fn)) this.#traps.add(fn.entry + offset);
  }

  strangersCome(): void {
    this.#traps.forget();
    this.#isStale = true;
  }

  // ---- stopping

  #stop(reason: StopReason): void {
    this.#pauseWanted = false;
    this.#step = null;
    this.#entries = new Set();
    const going = this.#operator.stopped(reason);
    const frames = going.kind === 'step' && this.current !== null ? [...framesOf(this.program, stackInMachine())] : [];
    this.#step = going.kind === 'step' && this.current !== null ? new Step(going.step, this.current, frames, (module) => this.#operator.stepsInto(module)) : null;
    this.#arrange();
  }

  /** Why the program stops at STATE; null where it does not. */
  #reasonHere(): StopReason | null {
    const [frame] = framesOf(this.program, stackInMachine());
    if (frame === undefined) return null;
    const here = this.#breakpoints.filter(({ module, fn, offset }) => offset === frame.offset && fn === frame.fn.name && module === frame.fn.module);
    const hit = here.filter((each) => each.isHit(frame));
    if (hit.length > 0) return { kind: 'breakpoint', breakpoints: hit };
    if (this.#entries.has(nameOf(frame.fn)) && frame.offset === firstStop(frame.fn)) return { kind: 'entry' };
    if (this.#step?.endsAt(frame, this.current) === true) return { kind: 'step' };
    return this.#pauseWanted ? { kind: 'pause' } : null;
  }

  /** Sets the traps that all of this asks for. */
  #arrange(): void {
    this.#isStale = false;
    const wanted = new Set<number>();
    for (const fn of this.program.code.functions) for (const offset of this.#offsetsIn(fn)) wanted.add(fn.entry + offset);
    for (const address of this.#step?.returns ?? []) wanted.add(address);
    this.#traps.replaceAll(wanted);
  }

  #offsetsIn(fn: LinkedFunction): number[] {
    if (fn.native) return [];
    const own = this.#breakpoints.filter((each) => each.fn === fn.name && each.module === fn.module).map(({ offset }) => offset);
    const entry = this.#entries.has(nameOf(fn)) ? [firstStop(fn)] : [];
    return [...own, ...entry, ...(this.#step?.offsetsIn(fn) ?? [])].filter((offset) => offset < fn.length);
  }

  /** Whether a handler that is no `finally` covers a place on the stack. */
  #isCaught(): boolean {
    for (const { fn, offset } of framesOf(this.program, stackInMachine())) {
      const finalizers = fn.declaration.debug?.finalizers ?? [];
      if (fn.handlers.some(({ start, end, target }) => start <= offset && offset < end && !finalizers.includes(target))) return true;
    }
    return this.current?.isAwaited === true;
  }

  #checkTime(): void {
    if (performance.now() > this.#deadline) fail(3302, { milliseconds: LONGEST_EVALUATION });
  }
}

function nameOf({ module, name }: LinkedFunction): string {
  return `${module}::${name}`;
}

function firstStop(fn: LinkedFunction): number {
  return stopsOf(fn.declaration)[0]?.offset ?? 0;
}
