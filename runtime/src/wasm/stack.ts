import { HostObject } from '../value/host-object.ts';
import type { Task } from '../scheduler/task.ts';
import type { Value } from '../value/value.ts';
import type { Place, SourceMap } from './source-map.ts';

/** Calls that are looked at; the runtime's own are among them, and left out of traces. */
const DEEPEST = 60;
/** Calls that a trace shows. */
const LONGEST = 50;

/** JavaScript's account of the stack at some moment. Its text is made when somebody asks, which is seldom. */
class StackAccount extends HostObject {
  readonly className = 'noodlecore.runtime.wasm.host::Stack';
  readonly error: Error;
  /** Of the stack that waited for this one's end: it may not have been below it any more. */
  readonly around: StackAccount | null;

  constructor(error: Error, around: StackAccount | null) {
    super();
    this.error = error;
    this.around = around;
  }
}

/** Where errors were thrown, in the words of the source. */
export class StackAccounts {
  readonly #map: () => SourceMap | null;
  readonly #currentTask: () => Task | null;
  /** What waits for the end of the stack that a task has now. */
  readonly #arounds = new WeakMap<Task, StackAccount | null>();
  #trap: Error | null = null;
  #isOutside = false;

  constructor(map: () => SourceMap | null, currentTask: () => Task | null) {
    this.#map = map;
    this.#currentTask = currentTask;
  }

  /** Null where the error is made while its task's stack stands still. */
  capture(): StackAccount | null {
    if (this.#isOutside) return null;
    const trap = this.#trap;
    this.#trap = null;
    const task = this.#currentTask();
    return new StackAccount(trap ?? withLongTraces(() => new Error()), task === null ? null : (this.#arounds.get(task) ?? null));
  }

  /** Makes an error for a stack that stands still: it gets its account when the stack goes on. */
  outside<T>(work: () => T): T {
    this.#isOutside = true;
    try {
      return work();
    } finally {
      this.#isOutside = false;
    }
  }

  /** Does something for which the task gets another stack, and the one that it has waits. */
  async onAnotherStack<T>(work: () => Promise<T>): Promise<T> {
    const task = this.#currentTask();
    if (task === null) return work();
    const before = this.#arounds.get(task);
    this.#arounds.set(task, this.capture());
    try {
      return await withLongTraces(work);
    } finally {
      if (before === undefined) this.#arounds.delete(task);
      else this.#arounds.set(task, before);
    }
  }

  /** What is captured next is how the stack was then. */
  trapped(error: Error): void {
    this.#trap = error;
  }

  lines(stack: Value): string[] {
    if (!(stack instanceof StackAccount)) return [];
    let frames = this.#framesOf(stack.error);
    for (let next = stack.around; next !== null; next = next.around) frames = joined(frames, this.#framesOf(next.error));
    return written(frames);
  }

  /** `func (file.nc:12)`, the innermost call first. */
  linesOf(error: Error): string[] {
    return written(this.#framesOf(error));
  }

  #framesOf(error: Error): Frame[] {
    const map = this.#map();
    if (!map) return [];
    const offsets = [...(error.stack ?? '').matchAll(/wasm-function\[\d+\]:0x([0-9a-f]+)/g)].map((match) => Number.parseInt(match[1], 16));
    return offsets.map((offset) => frameOf(map.placesOf(offset).filter(({ path, name }) => !path.includes(OWN) && !name.includes(BRIDGE)))).filter(({ lines }) => lines.length > 0);
  }
}

/** A function of the module that is being run, with the calls around that are no calls any more. */
interface Frame {
  readonly lines: readonly string[];
  /** Its function is the body of a `try`, for which the one around it is left out, up to the function that they were taken out of. */
  readonly isBody: boolean;
}

function frameOf(places: readonly Place[]): Frame {
  return {
    lines: places.map(({ name, path, line }) => `${name.replace(BODY, '')} (${path}:${line})`),
    isBody: BODY.test(places.at(-1)?.name ?? ''),
  };
}

function written(frames: readonly Frame[]): string[] {
  const lines: string[] = [];
  let isAround = false;
  for (const frame of frames) {
    if (!isAround) lines.push(...frame.lines);
    isAround = frame.isBody;
  }
  return lines.slice(0, LONGEST);
}

/** Does something with accounts of as many calls as traces show. */
export function withLongTraces<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  // Setting it takes longer than most bodies of a `try`.
  if (before === DEEPEST) return work();
  Error.stackTraceLimit = DEEPEST;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
}

/** The same until a promise is settled. */
export async function withLongTracesUntil<T>(work: () => Promise<T>): Promise<T> {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = DEEPEST;
  try {
    return await work();
  } finally {
    Error.stackTraceLimit = before;
  }
}

/** The calls around behind those within, unless they were seen there already. */
function joined(within: readonly Frame[], around: readonly Frame[]): Frame[] {
  const seen = within.slice(-around.length);
  const isSame = (a: Frame, b: Frame): boolean => a.lines.join() === b.lines.join();
  return seen.length === around.length && seen.every((frame, i) => isSame(frame, around[i])) ? [...within] : [...within, ...around];
}

/** In the names of functions that no program has written. */
const BRIDGE = '#bridge';

/** Behind the name of a function: the body of one of its `try` statements, which is a function of its own. */
const BODY = /#try\d+$/;

/** Modules of the runtime itself. */
const OWN = 'noodlecore/runtime/wasm/';
