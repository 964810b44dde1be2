import type { Task } from '../scheduler/task.ts';
import type { TaskEngine, Turn } from '../scheduler/scheduler.ts';
import { boxFloat } from '../value/float-box.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import type { Slot } from '../value/slot.ts';
import { ThrownValue } from '../value/thrown.ts';
import type { Value } from '../value/value.ts';
import { caught, DONE, outcome, pending, SLICE_OVER } from './exits.ts';
import { enter } from './invoker.ts';
import type { FuelMeter } from './invoker.ts';
import { runLoop } from './run-loop.ts';
import { FRAME, FUEL_LEFT, STATE } from './machine.ts';
import type { Program } from './program.ts';
import { deliver } from './resume.ts';
import { clearAbove, loadStack, saveStack, topOfStack } from './task-stack.ts';

/** Turns after which registers that are free are cleared. */
const CLEAR_EVERY = 16;

/** Who wants to know when tasks run, and where they stand. */
export interface TurnObserver {
  turnBegins(): void;
  /** The running task has used up a slice. It stands in the machine. */
  sliceOver(): void;
  /** The task stands in the machine, unless it has ended. */
  turnEnds(): void;
}

/** Runs tasks on the machine, one at a time. A task stays in it until another one, or another Vm, takes its turn. */
export class MachineEngine implements TaskEngine {
  readonly #program: Program;
  readonly #meter: FuelMeter;
  readonly #errorOf: (thrown: unknown) => Value;
  readonly #observer: TurnObserver;
  #resident: Task | null = null;
  #turnsToClear = CLEAR_EVERY;

  constructor(program: Program, meter: FuelMeter, errorOf: (thrown: unknown) => Value, observer: TurnObserver) {
    this.#program = program;
    this.#meter = meter;
    this.#errorOf = errorOf;
    this.#observer = observer;
  }

  errorOf(thrown: unknown): Value {
    return this.#errorOf(thrown);
  }

  turn(task: Task): Turn {
    this.#observer.turnBegins();
    try {
      if (!this.#bringIn(task)) return { kind: 'done', value: null };
      return this.#run(task);
    } catch (thrown) {
      if (!(thrown instanceof ThrownValue)) throw thrown;
      this.#resident = null;
      return { kind: 'failed', error: thrown.error };
    } finally {
      this.#observer.turnEnds();
    }
  }

  /** Puts a task in the machine, at the place where it goes on. False where it has nothing to do. */
  #bringIn(task: Task): boolean {
    if (this.#resident !== task) {
      this.vacate();
      STATE[FRAME] = 0;
      if (task.stack !== null) loadStack(task.stack);
      task.stack = null;
      this.#resident = task;
    }
    if (!task.begun && !this.#beginCall(task)) return false;
    const { wakening } = task;
    task.wakening = null;
    if (wakening?.kind === 'error') caught(wakening.error);
    else if (wakening?.kind === 'value') return deliver(wakening.value) || this.#afterCall(task);
    return true;
  }

  #run(task: Task): Turn {
    for (;;) {
      const exit = runLoop(this.#slice());
      this.#meter.settle(STATE[FUEL_LEFT]);
      if (exit === SLICE_OVER) {
        this.#observer.sliceOver();
        this.#clear();
        return { kind: 'slice-over' };
      }
      if (exit !== DONE) return this.#wait();
      const result = this.#resultOf(task);
      if (!this.#afterCall(task)) return { kind: 'done', value: result };
    }
  }

  #wait(): Turn {
    const { suspension } = pending;
    pending.suspension = null;
    if (suspension === null) throw new Error('a task waits for nothing');
    return { kind: 'waits', suspension };
  }

  /** Out of fuel or memory is an error at the place where the code stands, so that a handler there can see it. */
  #slice(): number {
    try {
      return this.#meter.slice();
    } catch (failure) {
      caught(failure);
      return this.#meter.slice();
    }
  }

  #beginCall(task: Task): boolean {
    const [call] = task.calls;
    if (call === undefined) return false;
    task.begun = true;
    STATE[FRAME] = 0;
    enter(this.#program, call, 0, 0);
    return true;
  }

  /** Goes on with a task's next function, where it has one. */
  #afterCall(task: Task): boolean {
    task.calls.shift();
    const goesOn = this.#beginCall(task);
    if (!goesOn) this.#resident = null;
    return goesOn;
  }

  #resultOf(task: Task): Value {
    return resultAsValue(task.calls[0].fn, outcome.value);
  }

  /** Takes the task that stands in the machine out of it. */
  vacate(): void {
    const task = this.#resident;
    this.#resident = null;
    if (task === null || task.isDone) return;
    task.stack = saveStack(this.#program.code);
  }

  #clear(): void {
    if (--this.#turnsToClear > 0) return;
    this.#turnsToClear = CLEAR_EVERY;
    clearAbove(topOfStack(this.#program.code));
  }
}

function resultAsValue(fn: LinkedFunction, result: Slot): Value {
  if (result === undefined || fn.result === 'void') return null;
  return fn.result === 'float' ? boxFloat(Number(result)) : (result as Value);
}
