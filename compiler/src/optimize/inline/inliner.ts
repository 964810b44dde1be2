import type { FunctionRef, IrBlock, IrExpression, IrFunction } from '../../ir/ir.ts';
import { visitBlock } from '../../ir/walk.ts';
import type { Closure } from '../propagate/knowledge.ts';
import type { CallSites } from './call-sites.ts';
import { Host, instantiate, type CallSite, type Instance } from './instantiate.ts';
import { sizeOf, sizeOfBlock } from './size.ts';
import { keyOf, type World } from '../world.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

/** A call that is to be replaced. */
export interface Inlining {
  readonly instance: Instance;
  /** What the function gives, where it is the last thing in it and there is no other return; else it is in the instance's result. */
  readonly value: IrExpression | null;
  readonly pos: number;
  /** To be called when the walk leaves the code. */
  readonly done: () => void;
}

/** In nodes of the tree. A call with two arguments is four of them; what is smaller than that grows nothing. */
const SMALL = 30;
/** Where nothing else calls it, the program grows by nothing. What has loops stays apart: they need the machine's registers for themselves. */
const CALLED_ONCE = 80;
/** Where a function is passed that the called one calls: a call, an allocation and boxes fall away in each turn of its loop. */
const WITH_CLOSURE = 90;
const CLOSURE = 60;
const DEEPEST = 10;
/** What a function may grow to. */
const LARGEST = 3000;

/** Decides which calls of one function are replaced by the code of what they call. */
export class Inliner {
  readonly host: Host;
  readonly #world: World;
  readonly #callSites: CallSites;
  readonly #module: string;
  readonly #open: string[];
  #size: number;
  #paused = false;

  constructor(self: FunctionRef, fn: IrFunction, body: IrBlock, world: World, callSites: CallSites) {
    this.host = new Host(fn, body);
    this.#world = world;
    this.#callSites = callSites;
    this.#module = self.module;
    this.#open = [keyOf(self)];
    this.#size = sizeOfBlock(body);
  }

  /** What the function has in addition afterwards. */
  grown(): Pick<IrFunction, 'locals' | 'inlined'> {
    const { locals, inlined } = this.host;
    return inlined.length > 0 ? { locals, inlined } : { locals };
  }

  /** Making an error is left to a call: it happens rarely, and takes time anyway. */
  without<T>(walk: () => T): T {
    const paused = this.#paused;
    this.#paused = true;
    const done = walk();
    this.#paused = paused;
    return done;
  }

  ofCall(fn: FunctionRef, { args, pos }: Of<'call' | 'call.virtual'>, closureIn: (arg: IrExpression) => Closure | undefined): Inlining | null {
    const callee = this.#world.function(fn);
    if (!callee) return null;
    const passesClosure = args.some((arg, i) => (arg.op === 'closure' || closureIn(arg) !== undefined) && callsParameter(callee, i));
    return this.#begin(callee, { fn, pos, captures: [] }, passesClosure ? WITH_CLOSURE : this.#limitOf(callee, fn));
  }

  ofClosure({ fn, captures }: Closure, { args, pos }: Of<'call.closure'>): Inlining | null {
    const callee = this.#world.function(fn);
    if (!callee || callee.paramCount !== args.length) return null;
    return this.#begin(callee, { fn, pos, captures }, CLOSURE);
  }

  #limitOf(callee: IrFunction, fn: FunctionRef): number {
    return this.#callSites.of(fn) <= 1 && !hasLoop(callee) ? CALLED_ONCE : SMALL;
  }

  #begin(callee: IrFunction, site: CallSite, limit: number): Inlining | null {
    const { body } = callee;
    const size = sizeOf(callee);
    if (body === 'native' || size > limit || !this.#fits(size) || !this.#maySpread(callee, site.fn)) return null;
    this.#size += size;
    this.#open.push(keyOf(site.fn));
    const instance = instantiate(callee, body, this.host, site);
    const returnsAtEnd = callee.result !== 'void' && body.at(-1)?.op === 'return' && returnsIn(body) === 1;
    return { ...(returnsAtEnd ? withoutReturn(instance) : { instance, value: null }), pos: site.pos, done: () => void this.#open.pop() };
  }

  #fits(size: number): boolean {
    return !this.#paused && this.#open.length <= DEEPEST && this.#size + size <= LARGEST;
  }

  /** What the host asks for by name stays a call, and closures are made in the module of their function. */
  #maySpread(callee: IrFunction, fn: FunctionRef): boolean {
    if (callee.flags.length > 0 || this.#open.includes(keyOf(fn)) || callsItself(callee, fn)) return false;
    return fn.module === this.#module || !makesClosures(callee);
  }
}

/** The instance ends in an assignment of its result and a break. */
function withoutReturn(instance: Instance): Pick<Inlining, 'instance' | 'value'> {
  const assigned = instance.body.at(-2);
  if (assigned?.op !== 'local.set') return { instance, value: null };
  return { instance: { ...instance, body: instance.body.slice(0, -2) }, value: assigned.value };
}

function returnsIn(body: IrBlock): number {
  let count = 0;
  visitBlock(body, (statement) => void (count += statement.op === 'return' ? 1 : 0), () => {});
  return count;
}

/** Whether a function calls what it gets as one of its parameters. */
function callsParameter(fn: IrFunction, parameter: number): boolean {
  return calledLocals(fn).has(parameter);
}

const calledLocals = remembered((fn) => {
  const found = new Set<number>();
  visitExpressions(fn, (expression) => {
    if (expression.op === 'call.closure' && expression.callee.op === 'local.get') found.add(expression.callee.local);
  });
  return found;
});

const makesClosures = remembered((fn) => {
  let found = false;
  visitExpressions(fn, ({ op }) => void (found ||= op === 'closure'));
  return found;
});

const hasLoop = remembered(({ body }) => {
  let found = false;
  if (body !== 'native') visitBlock(body, ({ op }) => void (found ||= op === 'loop'), () => {});
  return found;
});

const calledFunctions = remembered((fn) => {
  const found = new Set<string>();
  visitExpressions(fn, (expression) => {
    if (expression.op === 'call') found.add(keyOf(expression.fn));
  });
  return found;
});

/** Putting it in place of calls would only leave more of them. */
function callsItself(fn: IrFunction, self: FunctionRef): boolean {
  return calledFunctions(fn).has(keyOf(self));
}

function visitExpressions({ body }: IrFunction, visit: (expression: IrExpression) => void): void {
  if (body !== 'native') visitBlock(body, () => {}, visit);
}

/** Functions do not change: what is found out about one holds for ever. */
function remembered<T>(find: (fn: IrFunction) => T): (fn: IrFunction) => T {
  const known = new WeakMap<IrFunction, T>();
  return (fn) => {
    const before = known.get(fn);
    if (before !== undefined) return before;
    const found = find(fn);
    known.set(fn, found);
    return found;
  };
}
