import type { IrBlock, IrExpression, IrStatement } from '../../../ir/ir.ts';
import { visitBlock } from '../../../ir/walk.ts';
import { CallGraph } from '../guard/call-graph.ts';
import { RUNTIME } from '../native-classes.ts';
import type { Native } from '../natives.ts';
import type { Reached } from '../reach.ts';
import { ARRAYS_MODULE } from '../value-types.ts';
import type { FunctionInfo, World } from '../world.ts';

/** What running a piece of code may change, apart from local variables. */
export interface Effects {
  /** How long a List is, or how it keeps its elements, or which they are. */
  readonly lists: boolean;
  /** The fields and globals that are assigned, by name; null where that may be any. */
  readonly places: ReadonlySet<string> | null;
}

const NONE: Effects = { lists: false, places: new Set() };
const ANYTHING: Effects = { lists: true, places: null };
const ON_LISTS: Effects = { lists: true, places: new Set() };

/** Functions that do not come back. */
const FAILURES = `${RUNTIME}.errors:`;

/** What the functions of a program change, their callees included. */
export class ProgramEffects {
  readonly #graph: CallGraph;
  readonly #ofFunction = new Map<string, Effects>();

  constructor(world: World, reached: Reached) {
    this.#graph = new CallGraph(world, reached);
    for (const { fn, native } of reached.natives.values()) this.#ofFunction.set(fn.key, effectsOfNative(fn, native));
    const callees = new Map<string, readonly string[]>();
    for (const [key, { ir }] of reached.functions) {
      if (ir.body === 'native' || this.#ofFunction.has(key)) continue;
      this.#ofFunction.set(key, directEffects(ir.body, true));
      callees.set(key, this.#graph.calleesOf(ir.body));
    }
    for (const { fn, native } of reached.natives.values()) if (native.kind === 'library') callees.set(fn.key, this.#graph.calleesOfNative(fn));
    this.#spread(callees);
  }

  /** Of a block; elements that it assigns itself are left out. */
  of(block: IrBlock): Effects {
    return this.#with(directEffects(block, false), this.#graph.calleesOf(block));
  }

  #with(own: Effects, callees: readonly string[]): Effects {
    return callees.reduce((all, callee) => (callee.startsWith(FAILURES) ? all : join(all, this.#ofFunction.get(callee) ?? ANYTHING)), own);
  }

  #spread(callees: ReadonlyMap<string, readonly string[]>): void {
    for (let changed = true; changed; ) {
      changed = false;
      for (const [key, called] of callees) {
        const before = this.#ofFunction.get(key) ?? NONE;
        const after = this.#with(before, called);
        if (after === before) continue;
        this.#ofFunction.set(key, after);
        changed = true;
      }
    }
  }
}

/** The first, where the second adds nothing to it. */
function join(a: Effects, b: Effects): Effects {
  const lists = a.lists || b.lists;
  const places = a.places === null || b.places === null ? null : isWithin(b.places, a.places) ? a.places : new Set([...a.places, ...b.places]);
  return lists === a.lists && places === a.places ? a : { lists, places };
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const each of part) if (!whole.has(each)) return false;
  return true;
}

function directEffects(block: IrBlock, countsElements: boolean): Effects {
  let lists = false;
  const places = new Set<string>();
  visitBlock(
    block,
    (statement) => {
      const place = assignedPlace(statement);
      if (place !== null) places.add(place);
    },
    (expression) => void (lists ||= isOnLists(expression, countsElements)),
  );
  return { lists, places };
}

function isOnLists(expression: IrExpression, countsElements: boolean): boolean {
  return expression.op === 'intrinsic' && (expression.name === 'list.add' || (countsElements && expression.name === 'list.set'));
}

function assignedPlace(statement: IrStatement): string | null {
  if (statement.op === 'field.set') return fieldPlace(statement.field.name);
  return statement.op === 'global.set' ? globalPlace(statement.global.module, statement.global.name) : null;
}

/** Fields of one name are taken for one. */
export function fieldPlace(name: string): string {
  return `.${name}`;
}

export function globalPlace(module: string, name: string): string {
  return `${module}:${name}`;
}

/** Modules whose natives handle numbers, texts and bare arrays alone. */
const HARMLESS: ReadonlySet<string> = new Set([
  ARRAYS_MODULE, `${RUNTIME}.texts`, 'noodlecore.core.universal', 'noodlecore.core.int', 'noodlecore.core.float', 'noodlecore.core.math', 'noodlecore.core.string',
]);

function effectsOfNative({ module, ir }: FunctionInfo, native: Native): Effects {
  switch (native.kind) {
    case 'library':
      return NONE;
    case 'import':
      return native.crossing.params.includes('r') || native.waits ? ANYTHING : NONE;
    case 'inline':
      if (HARMLESS.has(module.name)) return NONE;
      return module.name === `${RUNTIME}.lists` || ir.name.startsWith('List.') ? ON_LISTS : ANYTHING;
  }
}
