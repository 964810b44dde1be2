import type { RuntimeHost } from '../natives/host.ts';
import { standardNatives } from '../natives/standard.ts';
import type { NativeRegistry } from '../natives/registry.ts';
import type { NbcModule } from '../nbc/module.ts';
import { verify } from '../nbc/verify.ts';
import { countedHost, OutsideEvents } from '../scheduler/counted-host.ts';
import { Scheduler } from '../scheduler/scheduler.ts';
import { taskNatives } from '../scheduler/task-natives.ts';
import { LISTS_OF_FLOATS } from '../value/list.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import type { RtClass } from '../value/rt-class.ts';
import type { Slot } from '../value/slot.ts';
import type { NcObject, Value } from '../value/value.ts';
import { StandardOperations } from '../value/value-operations.ts';
import { active, setActive } from './active.ts';
import type { ActiveVm } from './active.ts';
import { TaskCalls } from './task-calls.ts';
import { VmContext } from './context.ts';
import { CompilerSlot, type CompilerFactory } from './compiler.ts';
import { CoreClasses } from './core-classes.ts';
import { MachineEngine, type TurnObserver } from './engine.ts';
import { WatchedMeter, type Debugger, type DebuggerFactory } from './debugger.ts';
import { ErrorFactory } from './errors.ts';
import { MachineImage } from './image.ts';
import { viewTask } from './inspect.ts';
import type { TaskView } from './inspect.ts';
import { Invoker } from './invoker.ts';
import { liveBytes } from './live-memory.ts';
import { DEPTH_LIMIT, FRAME_LIMIT, STATE } from './machine.ts';
import { Meter } from './meter.ts';
import { metricsOf } from './metrics.ts';
import type { VmMetrics } from './metrics.ts';
import { Program, type ModuleSource } from './program.ts';
import { rehearse } from './rehearsal/rehearse.ts';
import { ProgramRun } from './run.ts';
import { Sampler, type CallProfile } from './sampler.ts';
import type { RunLimits, RunOutcome } from './run.ts';
import { Stretch } from './stretch.ts';
import { Tracer } from './trace.ts';
import { UNIVERSAL_MODULE, universalMethods } from './universal.ts';
import { userMethods } from './user-methods.ts';

export interface VmOptions {
  readonly host: RuntimeHost;
  /** The host functions that modules link against; the core library's where absent. */
  readonly natives?: NativeRegistry;
  /** Finds modules that were not loaded before they were needed. */
  readonly resolve?: (name: string) => NbcModule | undefined;
  /** Whether `resolve` vouches for a module: then it is not verified, and its code runs without checks of classes. */
  readonly isTrusted?: (name: string) => boolean;
  /** Whether the program holds a capability, such as `read` for `/tmp/x`; none where absent. */
  readonly allows?: (capability: string, target: string | undefined) => boolean;
  /** Jumps backward and calls that the program may make. */
  readonly fuel?: number;
  /** Those in one time slice, after which another task has its turn; as fits where absent. */
  readonly slice?: number;
  readonly memoryBytes?: number;
  /** Calls that may stand within one another. */
  readonly maxDepth?: number;
  /** Whether to look every millisecond at where the program stands, for `profile`. */
  readonly profiles?: boolean;
  /** What compiles hot functions; all is interpreted where absent. */
  readonly compiler?: { readonly load: () => Promise<CompilerFactory>; readonly eager?: boolean };
  /** What may stop the program and look at it; then nothing is compiled, and no instructions are fused. */
  readonly debugger?: DebuggerFactory;
}

const DEFAULT_DEPTH = 100_000;

/** Runs programs. Several can live in one process; one at a time has the machine. */
export class Vm {
  readonly program: Program;
  readonly scheduler: Scheduler;
  readonly #host: RuntimeHost;
  readonly #events = new OutsideEvents();
  readonly #image: MachineImage;
  readonly #engine: MachineEngine;
  readonly #errors: ErrorFactory;
  readonly #meter: Meter;
  readonly #self: ActiveVm;
  readonly #compilerSlot: CompilerSlot;
  readonly #stretch: Stretch;
  readonly #sampler: Sampler | null;
  #debugger: Debugger | null = null;
  readonly #started: number;
  /** Whether the loop is to be shown what it will run: where nothing else runs the program. */
  #rehearses: boolean;
  #executions = 0;
  #durationMs = 0;
  #programArguments: readonly string[] = [];

  constructor(options: VmOptions) {
    const { host, resolve = () => undefined, isTrusted = () => true, maxDepth = DEFAULT_DEPTH } = options;
    this.#host = countedHost(host, this.#events);
    this.#started = host.now();
    this.#stretch = new Stretch(host, this.#events);
    const state = STATE.slice().fill(0);
    state[DEPTH_LIMIT] = Math.min(maxDepth, FRAME_LIMIT);
    this.#image = new MachineImage(state);
    const natives = (options.natives ?? standardNatives()).with(UNIVERSAL_MODULE, universalMethods).with('noodlecore.core.task', taskNatives(() => this.scheduler));
    this.program = new Program(natives, (name) => {
      const module = resolve(name);
      return module && checkedSource(module, isTrusted(name));
    });
    this.program.fuses = options.debugger === undefined;
    this.program.shapesInstances = options.debugger === undefined && options.compiler !== undefined;
    if (this.program.shapesInstances) LISTS_OF_FLOATS.areKept = true;
    this.#rehearses = options.debugger === undefined && options.compiler === undefined;
    const measure = (): number => liveBytes(this.scheduler.tasks().map((task) => task.stack?.refs));
    this.#meter = options.debugger ? new WatchedMeter(this.#host, options, measure, () => this.#debugger?.sliceBegins()) : new Meter(this.#host, options, measure);
    this.#sampler = options.profiles ? new Sampler(() => host.now(), this.program.code) : null;
    const invoker = new Invoker(this.program, this.#meter, () => this.#sampler?.stands());
    const classes = new CoreClasses(this.program);
    const invoke = (fn: LinkedFunction, args: readonly Slot[]): Slot => invoker.invoke(fn, args, null);
    const classOf = (value: Value): RtClass | null => classes.classOf(value);
    const operations = new StandardOperations(userMethods({ invoke, classOf }));
    const tracer = new Tracer(this.program.code);
    this.#errors = new ErrorFactory(this.program, operations, tracer);
    const errorOf = (thrown: unknown) => this.#errors.errorOf(thrown);
    this.#engine = new MachineEngine(this.program, this.#meter, errorOf, this.#observer());
    this.scheduler = new Scheduler(this.#engine);
    const calls = new TaskCalls(this.scheduler, this.#host);
    const context = new VmContext({
      host: this.#host, events: this.#events, operations, invoker, meter: this.#meter, errors: this.#errors,
      allows: options.allows ?? (() => false), beforeWait: () => calls.beforeWait(), programArguments: () => this.#programArguments,
      findClass: (module, name) => this.program.findClass({ module, name }),
    });
    calls.context = context;
    const slot = options.debugger ? new CompilerSlot(null, false) : new CompilerSlot(options.compiler?.load ?? null, options.compiler?.eager === true);
    this.#compilerSlot = slot;
    this.#self = {
      get compiler() {
        return slot.compiler;
      },
      extendSlice: () => this.#extendSlice(invoker.isRunning),
      program: this.program, operations, context, invoke, classOf,
      errorOf: options.debugger ? (thrown) => this.#watchedError(thrown) : errorOf,
      trace: () => tracer.trace(), completeTrace: (error, before) => this.#errors.completeTrace(error, before),
      spawn: (callee) => calls.spawn(callee), awaitTask: (task, within) => calls.awaitTask(task, within),
    };
    if (options.debugger) {
      this.#debugger = options.debugger({ vm: this.#self, scheduler: this.scheduler, settle: () => this.#settle(), call: (fn, args, closure) => invoker.invoke(fn, args, closure) });
      slot.compiler = this.#debugger;
    }
  }

  /** Adds a module. Untrusted ones are verified, and run with every class checked. */
  load(module: NbcModule, options: { readonly trusted: boolean } = { trusted: true }): void {
    this.#takeMachine();
    this.program.add(checkedSource(module, options.trusted));
  }

  /** Runs a program: the top levels of its modules, imports first, then `main`; until nothing is left to do. */
  async run(mainModule: string, args: readonly string[] = [], limits: RunLimits = {}): Promise<RunOutcome> {
    this.#programArguments = args;
    return this.#execute((run) => run.main(mainModule, args), limits);
  }

  /** Runs the top levels of a module and of what it imports, those that have not run yet. */
  async initialise(module: string, limits: RunLimits = {}): Promise<RunOutcome> {
    return this.#execute((run) => run.topLevels(module), limits);
  }

  /** Runs one function without parameters, after the top levels: a test. */
  async call(module: string, fn: string, limits: RunLimits = {}): Promise<RunOutcome> {
    return this.#execute((run) => run.function(module, fn), limits);
  }

  /** Gives the tasks that earlier runs left their turns. */
  async goOn(limits: RunLimits = {}): Promise<RunOutcome> {
    return this.#execute(() => {}, limits);
  }

  /** Ends every task where it stands: nothing of what was begun goes on. */
  abandon(): void {
    this.scheduler.abandon();
  }

  async #execute(prepare: (run: ProgramRun) => void, limits: RunLimits = {}): Promise<RunOutcome> {
    // Whoever starts a run inside another program's native function must not take the machine from under it.
    await Promise.resolve();
    const before = this.#host.now();
    this.#executions += 1;
    const run = new ProgramRun({ program: this.program, scheduler: this.scheduler, events: this.#events, errors: this.#errors, host: this.#host, stretch: this.#stretch, compilers: this.#compilerSlot, vm: this.#self, takeMachine: () => this.#takeMachine(), limits });
    try {
      return await run.finish(prepare);
    } finally {
      this.#durationMs += this.#host.now() - before;
      this.#host.flush();
    }
  }

  #observer(): TurnObserver {
    const sampler = this.#sampler;
    return {
      turnBegins: () => sampler?.turnBegins(),
      sliceOver: () => {
        this.#compilerSlot.sliceOver();
        sampler?.stands();
        if (this.#rehearses) this.#rehearse();
      },
      turnEnds: () => sampler?.turnEnds(),
    };
  }

  #rehearse(): void {
    this.#rehearses = false;
    if (!this.program.hasStrangers) rehearse(this.program);
  }

  /** What native functions call has no turns; others end theirs where somebody waits for one. */
  #extendSlice(isNested: boolean): number {
    if (!isNested && (this.scheduler.hasReady || this.#stretch.mustEnd)) return 0;
    if (this.#sampler?.isDue) return 0;
    return this.#meter.extend();
  }

  /** Puts this Vm's program into the machine, where another one's stands there. */
  #takeMachine(): void {
    if (active === this.#self) return;
    evict?.();
    this.#image.restore();
    setActive(this.#self);
    evict = () => {
      this.#engine.vacate();
      this.#image.capture(this.program.code.next);
    };
  }

  /** Every task that has not ended, with its frames, as plain data. Between two turns: from a timer, or while the program waits. */
  inspect(): TaskView[] {
    this.#settle();
    return this.scheduler.tasks().map((task) => viewTask(this.program, task));
  }

  #settle(): void {
    this.#takeMachine();
    this.#engine.vacate();
  }

  #watchedError(thrown: unknown): NcObject {
    const error = this.#errors.errorOf(thrown);
    this.#debugger?.thrown(error);
    return error;
  }

  metrics(): VmMetrics {
    return metricsOf({
      executions: this.#executions, durationMs: this.#durationMs, uptimeMs: this.#host.now() - this.#started,
      program: this.program, tasks: this.scheduler.counts, errors: this.#errors.counts, meter: this.#meter, memoryUsed: this.#host.memoryUsed?.() ?? 0,
    });
  }

  /** Where the runs so far have spent their time; null where nobody asked for it in the beginning. */
  profile(): CallProfile | null {
    return this.#sampler?.profile() ?? null;
  }

  /** What JavaScript itself said about faults of ours: for the report that the user is asked for. */
  get faults(): readonly string[] {
    return this.#errors.faults;
  }
}

/** Takes the program that has the machine out of it. */
let evict: (() => void) | null = null;

function checkedSource(module: NbcModule, trusted: boolean): ModuleSource {
  return { module, checks: trusted ? null : verify(module) };
}
