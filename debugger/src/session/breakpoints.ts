import type { DebugProtocol } from '@vscode/debugprotocol';
import type { Breakpoint } from '@noodlecore/runtime/debug/control';
import type { Frame } from '@noodlecore/runtime/debug/frames';
import { placesFor, placesOf, stopsOf, type StopPlace } from '@noodlecore/runtime/debug/stops';
import { EvaluationError } from '../evaluate/compile.ts';
import { optionalInteger, optionalText, integer, RequestError, text, type Arguments } from '../protocol/arguments.ts';
import type { DebuggedProgram } from './program.ts';

/** What breakpoints need of the session. */
export interface BreakpointServices {
  readonly program: DebuggedProgram;
  /** Whether a condition holds in a frame; throws an EvaluationError. */
  condition(frame: Frame, expression: string): boolean;
  /** A log point's text, its `{expressions}` evaluated. */
  logText(frame: Frame, message: string): string;
  log(frame: Frame, line: string): void;
}

/** A breakpoint as somebody has set it; it may stand at several places of the code. */
export class UserBreakpoint {
  readonly id: number;
  readonly kind: 'line' | 'function';
  readonly places: readonly StopPlace[];
  readonly #services: BreakpointServices;
  readonly #condition: string | undefined;
  readonly #hitCondition: ((hits: number) => boolean) | null;
  readonly #message: string | undefined;
  #hits = 0;

  constructor(id: number, kind: 'line' | 'function', places: readonly StopPlace[], wish: Arguments, services: BreakpointServices) {
    this.id = id;
    this.kind = kind;
    this.places = places;
    this.#services = services;
    this.#condition = optionalText(wish, 'condition')?.trim() || undefined;
    this.#hitCondition = hitConditionOf(optionalText(wish, 'hitCondition') ?? '');
    this.#message = optionalText(wish, 'logMessage') || undefined;
  }

  /** Where a condition cannot be evaluated the program stops, and it is told why: a mistake in it must not go unseen. */
  isHit(frame: Frame): boolean {
    try {
      if (this.#condition !== undefined && !this.#services.condition(frame, this.#condition)) return false;
      this.#hits += 1;
      if (this.#hitCondition !== null && !this.#hitCondition(this.#hits)) return false;
      if (this.#message === undefined) return true;
      this.#services.log(frame, this.#services.logText(frame, this.#message));
      return false;
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      this.#services.log(frame, `breakpoint: ${error.message}`);
      return true;
    }
  }
}

/** `5`, `== 5`, `>= 5`, `% 2`: which visits count. Null where all do. */
function hitConditionOf(condition: string): ((hits: number) => boolean) | null {
  if (condition.trim() === '') return null;
  const match = /^\s*(==|=|>=|>|<=|<|%)?\s*(\d{1,15})\s*$/.exec(condition);
  if (!match) throw new RequestError('a hit count is a number, such as `5`, `>= 5` or `% 2`');
  const count = Number(match[2]);
  switch (match[1]) {
    case '>=': return (hits) => hits >= count;
    case '>': return (hits) => hits > count;
    case '<=': return (hits) => hits <= count;
    case '<': return (hits) => hits < count;
    case '%': return (hits) => count > 0 && hits % count === 0;
    default: return (hits) => hits === count;
  }
}

/** All breakpoints of a session; those of one file are set together, as are those on functions. */
export class BreakpointTable {
  readonly #services: BreakpointServices;
  readonly #bySource = new Map<string, readonly UserBreakpoint[]>();
  #onFunctions: readonly UserBreakpoint[] = [];
  #nextId = 1;

  constructor(services: BreakpointServices) {
    this.#services = services;
  }

  /** For the machine, one for each place. */
  all(): Breakpoint[] {
    return [...[...this.#bySource.values()].flat(), ...this.#onFunctions].flatMap((owner) => owner.places.map((place) => new PlacedBreakpoint(owner, place)));
  }

  clear(): void {
    this.#bySource.clear();
    this.#onFunctions = [];
  }

  /** Gives, for each wish in order, where the breakpoint stands. */
  setInSource(path: string, wishes: readonly Arguments[]): DebugProtocol.Breakpoint[] {
    const { program } = this.#services;
    const module = program.moduleOf(path);
    const nbc = module === undefined ? undefined : program.nbc(module);
    const places = nbc === undefined ? [] : placesOf(nbc);
    const set: UserBreakpoint[] = [];
    const answers = wishes.map((wish) => this.#answer(() => {
      const found = placesFor(places, integer(wish, 'line'), optionalInteger(wish, 'column'));
      const breakpoint = new UserBreakpoint(this.#nextId++, 'line', found, wish, this.#services);
      if (nbc === undefined) return unverified(breakpoint, 'the program does not use this file', integer(wish, 'line'));
      if (found.length === 0) return unverified(breakpoint, 'there is no statement here or below', integer(wish, 'line'));
      set.push(breakpoint);
      const message = module !== undefined && program.isChanged(module) ? { message: 'the file has changed since the program was started' } : {};
      return { id: breakpoint.id, verified: true, line: found[0].line, column: found[0].column, ...message };
    }));
    this.#bySource.set(path, set);
    return answers;
  }

  /** Functions by name: `main`, `Shop.add`, `shop.main.add`. */
  setOnFunctions(wishes: readonly Arguments[]): DebugProtocol.Breakpoint[] {
    const set: UserBreakpoint[] = [];
    const answers = wishes.map((wish) => this.#answer(() => {
      const name = text(wish, 'name').trim();
      const places = this.#functionsCalled(name);
      const breakpoint = new UserBreakpoint(this.#nextId++, 'function', places, wish, this.#services);
      if (places.length === 0) return unverified(breakpoint, `there is no function \`${name}\``);
      set.push(breakpoint);
      return { id: breakpoint.id, verified: true, line: places[0].line, column: places[0].column };
    }));
    this.#onFunctions = set;
    return answers;
  }

  #functionsCalled(name: string): StopPlace[] {
    const { program } = this.#services;
    return [...program.moduleNames()].flatMap((module) => {
      const nbc = program.nbc(module);
      const found = nbc?.functions.filter((fn) => fn.name === name || `${module}.${fn.name}` === name) ?? [];
      return found.flatMap((fn) => stopsOf(fn).slice(0, 1).map((stop) => ({ ...stop, module, fn: fn.name })));
    });
  }

  /** One wish that makes no sense does not keep the others from being set. */
  #answer(set: () => DebugProtocol.Breakpoint): DebugProtocol.Breakpoint {
    try {
      return set();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return { verified: false, message: error.message };
    }
  }
}

function unverified({ id }: UserBreakpoint, message: string, line?: number): DebugProtocol.Breakpoint {
  return { id, verified: false, message, ...(line === undefined ? {} : { line }) };
}

/** One of a breakpoint's places. */
export class PlacedBreakpoint implements Breakpoint {
  readonly owner: UserBreakpoint;
  readonly module: string;
  readonly fn: string;
  readonly offset: number;

  constructor(owner: UserBreakpoint, { module, fn, offset }: StopPlace) {
    this.owner = owner;
    this.module = module;
    this.fn = fn;
    this.offset = offset;
  }

  isHit(frame: Frame): boolean {
    return this.owner.isHit(frame);
  }
}
