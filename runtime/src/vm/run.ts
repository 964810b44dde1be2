import type { RuntimeHost } from '../natives/host.ts';
import type { OutsideEvents } from '../scheduler/counted-host.ts';
import type { Scheduler } from '../scheduler/scheduler.ts';
import type { Task } from '../scheduler/task.ts';
import { runtimeMessage } from '../value/errors.ts';
import { fail } from '../value/fail.ts';
import type { Slot } from '../value/slot.ts';
import { ExitRequest, RuntimeFailure } from '../value/thrown.ts';
import type { ActiveVm } from './active.ts';
import type { CompilerSlot } from './compiler.ts';
import type { ErrorFactory, ErrorReport } from './errors.ts';
import type { LoadedModule } from './loaded-module.ts';
import { OutOfGrace } from './meter.ts';
import type { Program } from './program.ts';
import type { Stretch } from './stretch.ts';

export interface RunOutcome {
  readonly exitCode: number;
  /** The error that ended the program, null where it ended by itself. */
  readonly error: ErrorReport | null;
  /** Errors of tasks that nobody awaited. */
  readonly unheard: readonly ErrorReport[];
  /** Whether a signal stopped it before its end. */
  readonly stopped: boolean;
}

/** How far a run goes; to the end of all its tasks where nothing is said. */
export interface RunLimits {
  /** Stops the run at its next turn. Its tasks stay where they are, for the next run to go on with, or to be abandoned. */
  readonly signal?: AbortSignal;
  /** The run ends with its main task, and the others are left to the next one. */
  readonly leavesTasks?: boolean;
}

export interface RunParts {
  readonly program: Program;
  readonly scheduler: Scheduler;
  readonly events: OutsideEvents;
  readonly errors: ErrorFactory;
  readonly host: RuntimeHost;
  readonly stretch: Stretch;
  readonly compilers: CompilerSlot;
  readonly vm: ActiveVm;
  /** Puts the program into the machine, before each stretch of work. */
  readonly takeMachine: () => void;
  readonly limits: RunLimits;
}

/** One run of a program: a main task, and the loop that gives all tasks their turns until nothing is left to do. */
export class ProgramRun {
  readonly #parts: RunParts;
  readonly #main: Task;
  #givesCode = false;

  constructor(parts: RunParts) {
    this.#parts = parts;
    this.#main = parts.scheduler.create('main');
  }

  main(moduleName: string, args: readonly string[]): void {
    const module = this.#topLevelsOf(moduleName);
    const { main } = module.nbc;
    if (main === null) return;
    this.#givesCode = main.givesCode;
    this.#addCall(module, main.fn, main.takesArgs ? [[...args]] : []);
  }

  topLevels(moduleName: string): void {
    this.#topLevelsOf(moduleName);
  }

  function(moduleName: string, name: string): void {
    this.#addCall(this.#topLevelsOf(moduleName), name, []);
  }

  #addCall(module: LoadedModule, name: string, args: readonly Slot[]): void {
    const fn = module.functions.get(name) ?? fail(3402, { module: module.name, name });
    this.#main.calls.push({ fn, args, closure: null });
  }

  /** Imports first, each module once; modules that import each other run in the order in which they are met. */
  #topLevelsOf(name: string): LoadedModule {
    const module = this.#parts.program.module(name);
    if (module.initialised) return module;
    module.initialised = true;
    for (const imported of module.nbc.imports) this.#topLevelsOf(imported.module);
    if (module.nbc.init !== null) this.#addCall(module, module.nbc.init, []);
    return module;
  }

  async finish(prepare: (run: ProgramRun) => void): Promise<RunOutcome> {
    try {
      this.#parts.takeMachine();
      prepare(this);
      this.#parts.scheduler.enqueue(this.#main);
      await this.#runAll();
      return this.#outcome();
    } catch (thrown) {
      return this.#ended(thrown);
    }
  }

  get #isStopped(): boolean {
    return this.#parts.limits.signal?.aborted === true;
  }

  /** Whether the run is over, although tasks are left. */
  get #isOver(): boolean {
    return this.#main.state === 'failed' || this.#isStopped || (this.#main.isDone && this.#parts.limits.leavesTasks === true);
  }

  /** Until the main task has failed, or nothing can happen any more. */
  async #runAll(): Promise<void> {
    const { scheduler, events } = this.#parts;
    for (;;) {
      await this.#runReady();
      if (this.#isOver) return;
      if (events.expected > 0) {
        await Promise.race([events.next(), stopOf(this.#parts.limits.signal)]);
        this.#parts.takeMachine();
      } else if (scheduler.hasReady) continue;
      else if (this.#main.isDone) return;
      else scheduler.interrupt(this.#main, deadlock());
    }
  }

  async #runReady(): Promise<void> {
    const { scheduler, host, stretch, compilers, limits } = this.#parts;
    stretch.isWatched = limits.signal !== undefined;
    stretch.begin();
    while (scheduler.hasReady && !this.#isOver) {
      if (compilers.isWanted) await this.#loadCompiler();
      scheduler.step();
      if (!stretch.isOver) continue;
      if (stretch.mustEnd) {
        await new Promise<void>((resolve) => (host.defer === undefined ? void host.setTimer(0, resolve) : host.defer(resolve)));
        this.#parts.takeMachine();
      }
      stretch.begin();
    }
  }

  async #loadCompiler(): Promise<void> {
    await this.#parts.compilers.load(this.#parts.vm);
    this.#parts.takeMachine();
  }

  #outcome(): RunOutcome {
    const { scheduler, errors } = this.#parts;
    const unheard = scheduler.takeUnheardFailures().filter((task) => task !== this.#main).map((task) => errors.report(task.error));
    if (this.#main.state === 'failed') return { exitCode: 1, error: errors.report(this.#main.error), unheard, stopped: false };
    if (this.#isStopped && !this.#main.isDone) return { exitCode: 1, error: null, unheard, stopped: true };
    const code = this.#givesCode ? Number(this.#main.result ?? 0) & 255 : 0;
    return { exitCode: code !== 0 || unheard.length === 0 ? code : 1, error: null, unheard, stopped: false };
  }

  /** `exit(code)`, an end without grace, or an error before there was a task. */
  #ended(thrown: unknown): RunOutcome {
    const { errors } = this.#parts;
    if (thrown instanceof ExitRequest && !(thrown instanceof OutOfGrace)) return { exitCode: thrown.exitCode, error: null, unheard: [], stopped: false };
    const failure = thrown instanceof OutOfGrace ? new RuntimeFailure(thrown.reason, thrown.message, {}) : thrown;
    return { exitCode: 1, error: errors.report(errors.errorOf(failure)), unheard: [], stopped: false };
  }
}

/** Resolves when the signal says stop; never where there is none. */
function stopOf(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    else signal?.addEventListener('abort', () => resolve(), { once: true });
  });
}

function deadlock(): RuntimeFailure {
  return new RuntimeFailure(3303, runtimeMessage(3303, {}), {});
}
