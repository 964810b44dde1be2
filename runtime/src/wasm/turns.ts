import { EXPORT_PREFIX } from './instance.ts';

/** The counter of a program with several tasks: at zero, loops ask whether somebody else is to have a turn. */
const COUNTER = 'turns';

/** More steps than any loop makes. */
const ENDLESS = 2n ** 62n;

/** What the host calls so that it may be stopped: they begin a task, or what is called so within one. */
const STOPPABLE: ReadonlySet<string> = new Set(['main', 'callBody']);

/** Does something within which nobody else has a turn: a stack with JavaScript on it cannot be stopped. */
export type Hold = <T>(work: () => T) => T;

/** @param exports of a compiled program; one without tasks has no counter, and nothing to hold. */
export function holdOf(exports: object): Hold {
  const counter = new Map<string, unknown>(Object.entries(exports)).get(COUNTER);
  if (!isCounter(counter)) return (work) => work();
  return (work) => {
    const before = counter.value;
    counter.value = ENDLESS;
    try {
      return work();
    } finally {
      counter.value = before;
    }
  };
}

/** The same exports, those that the host calls within its own work without turns of others. */
export function heldExports(exports: object, hold: Hold): object {
  if (!(COUNTER in exports)) return exports;
  return Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, isFunction(value) && !STOPPABLE.has(name) && !name.startsWith(EXPORT_PREFIX) ? (...args: readonly unknown[]) => hold(() => value(...args)) : value]));
}

function isCounter(value: unknown): value is WebAssembly.Global {
  return value instanceof WebAssembly.Global;
}

function isFunction(value: unknown): value is (...args: readonly unknown[]) => unknown {
  return typeof value === 'function';
}
