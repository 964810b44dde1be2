import type { ClassRef, IrExpression } from '../../ir/ir.ts';
import type { FlowState } from '../flow/state.ts';

/** What is known about the content of a local at a place. */
export interface Fact {
  /** It holds the same as this: a constant, another local, a captured value. */
  readonly value?: Leaf;
  /** It holds this in a box. */
  readonly boxed?: Leaf;
  /** It holds this function over these values. */
  readonly closure?: Closure;
  readonly neverNull?: boolean;
  /** It holds an instance of each of these. */
  readonly classes?: readonly ClassRef[];
  /** It was made as an instance of this class, and not of one below it. */
  readonly made?: ClassRef;
}

export type Leaf = Extract<IrExpression, { op: 'int' | 'float' | 'bool' | 'string' | 'null' | 'local.get' | 'capture.get' }>;
export type Closure = Extract<IrExpression, { op: 'closure' }>;

export function isLeaf(value: IrExpression): value is Leaf {
  switch (value.op) {
    case 'int': case 'float': case 'bool': case 'string': case 'null': case 'local.get': case 'capture.get':
      return true;
    default:
      return false;
  }
}

/** Whether what a closure brings along has names, so that its function's code can stand elsewhere. */
export function isOverLeaves(closure: Closure): boolean {
  return closure.captures.every(isLeaf);
}

export function sameLeaf(a: IrExpression, b: IrExpression): boolean {
  if (a.op === 'local.get') return b.op === 'local.get' && a.local === b.local;
  if (a.op === 'capture.get') return b.op === 'capture.get' && a.index === b.index;
  if (a.op === 'null') return b.op === 'null';
  if (a.op === 'int' || a.op === 'float' || a.op === 'bool' || a.op === 'string') return b.op === a.op && Object.is(a.value, b.value);
  return false;
}

/**
 * What is known about all locals at one place of a function. It changes as the walk goes on; where control parts, each way
 * has a copy, and where ways come together only what holds on all of them stays.
 */
export class Knowledge implements FlowState<Knowledge> {
  readonly #facts: Map<number, Fact>;

  constructor(facts: ReadonlyMap<number, Fact> = new Map()) {
    this.#facts = new Map(facts);
  }

  copy(): Knowledge {
    return new Knowledge(this.#facts);
  }

  of(local: number): Fact | undefined {
    return this.#facts.get(local);
  }

  /** More is known about what a local holds. */
  learn(local: number, fact: Fact): void {
    this.#facts.set(local, { ...this.#facts.get(local), ...fact });
  }

  /** The local gets another content. */
  forget(local: number): void {
    this.#facts.delete(local);
    for (const [other, fact] of this.#facts) {
      if (mentions(fact, local)) this.#facts.set(other, without(fact, local));
    }
  }

  forgetAll(locals: Iterable<number>): void {
    for (const local of locals) this.forget(local);
  }

  meet(other: Knowledge): Knowledge {
    const common = new Map<number, Fact>();
    for (const [local, fact] of this.#facts) {
      const there = other.#facts.get(local);
      const shared = there && meetFacts(fact, there);
      if (shared) common.set(local, shared);
    }
    return new Knowledge(common);
  }
}

function meetFacts(a: Fact, b: Fact): Fact | null {
  if (a === b) return a;
  const value = a.value && b.value && sameLeaf(a.value, b.value) ? a.value : undefined;
  const boxed = a.boxed && b.boxed && sameLeaf(a.boxed, b.boxed) ? a.boxed : undefined;
  const closure = a.closure && b.closure && sameClosure(a.closure, b.closure) ? a.closure : undefined;
  const neverNull = (a.neverNull && b.neverNull) || undefined;
  const classes = a.classes?.filter((cls) => b.classes?.some((other) => sameRef(cls, other)));
  const made = a.made && b.made && sameRef(a.made, b.made) ? a.made : undefined;
  return value || boxed || closure || neverNull || classes?.length ? { value, boxed, closure, neverNull, classes, made } : null;
}

function sameClosure(a: Closure, b: Closure): boolean {
  return sameRef(a.fn, b.fn) && a.captures.every((each, i) => sameLeaf(each, b.captures[i]));
}

export function sameRef(a: ClassRef, b: ClassRef): boolean {
  return a.name === b.name && a.module === b.module;
}

function mentions({ value, boxed, closure }: Fact, local: number): boolean {
  const isIt = (leaf: IrExpression | undefined): boolean => leaf?.op === 'local.get' && leaf.local === local;
  return isIt(value) || isIt(boxed) || (closure?.captures.some(isIt) ?? false);
}

function without(fact: Fact, local: number): Fact {
  const keep = <T extends Leaf>(leaf: T | undefined): T | undefined => (leaf?.op === 'local.get' && leaf.local === local ? undefined : leaf);
  const closure = fact.closure && mentions({ closure: fact.closure }, local) ? undefined : fact.closure;
  return { ...fact, value: keep(fact.value), boxed: keep(fact.boxed), closure };
}
