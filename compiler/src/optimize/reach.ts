import type { ClassRef, FunctionRef, IrClass, IrExpression, IrFunction, IrModule } from '../ir/ir.ts';
import { visitBlock } from '../ir/walk.ts';
import { keyOf, selectorKey } from './world.ts';

export interface Reached {
  readonly fn: IrFunction;
  readonly module: IrModule;
}

/** Everybody calls these: comparing, hashing and printing are done by the runtime. */
const CALLED_BY_THE_RUNTIME: ReadonlySet<string> = new Set(['toString', 'equals', 'hashCode']);
const ENTRANCES: readonly string[] = ['export', 'distributed', 'durable'];

/**
 * The functions that a program can come to from its modules' top levels, `main`, tests and what the host calls, in an order in
 * which those that a function calls stand before it where there is no circle. Methods count where their selector is called
 * and their class, or one below it, is made somewhere.
 */
export function reachableFunctions(modules: readonly IrModule[]): Reached[] {
  const reach = new Reach(modules);
  for (const module of modules) reach.enter(module);
  return reach.inOrder();
}

class Reach {
  readonly #functions = new Map<string, Reached>();
  readonly #classes = new Map<string, IrClass>();
  readonly #order: Reached[] = [];
  readonly #seen = new Set<string>();
  readonly #selectors = new Set<string>();
  /** Methods of living classes that nobody has called yet, by selector. */
  readonly #waiting = new Map<string, FunctionRef[]>();
  readonly #pending: string[] = [];

  constructor(modules: readonly IrModule[]) {
    for (const module of modules) {
      for (const fn of module.functions) this.#functions.set(keyOf({ module: module.name, name: fn.name }), { fn, module });
      for (const cls of module.classes) this.#classes.set(keyOf({ module: module.name, name: cls.name }), cls);
    }
  }

  enter(module: IrModule): void {
    const names = [module.init, module.main?.fn, ...module.tests.map((test) => test.fn)].filter((name) => name !== null && name !== undefined);
    const called = module.functions.filter((fn) => fn.flags.some((flag) => ENTRANCES.includes(flag))).map((fn) => fn.name);
    for (const name of [...names, ...called]) this.#pending.push(keyOf({ module: module.name, name }));
    // Boxes and Strings live without being made.
    for (const cls of module.classes) if (cls.kind === 'native') this.#class({ module: module.name, name: cls.name });
  }

  inOrder(): Reached[] {
    for (let key = this.#pending.pop(); key !== undefined; key = this.#pending.pop()) this.#visit(key);
    return this.#order;
  }

  /** Depth first with a stack of its own: chains of calls may be long. */
  #visit(start: string): void {
    const path: { readonly entry: Reached; readonly next: Iterator<string> }[] = [];
    const enter = (key: string): void => {
      const entry = this.#functions.get(key);
      if (!entry || this.#seen.has(key)) return;
      this.#seen.add(key);
      path.push({ entry, next: this.#namedIn(entry.fn)[Symbol.iterator]() });
    };
    enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.next.next();
      if (next.done !== true) {
        enter(next.value);
        continue;
      }
      this.#order.push(top.entry);
      path.pop();
    }
  }

  #namedIn({ body }: IrFunction): string[] {
    const found: string[] = [];
    if (body !== 'native') visitBlock(body, () => {}, (expression) => this.#name(expression, found));
    return found;
  }

  #name(expression: IrExpression, found: string[]): void {
    switch (expression.op) {
      case 'call':
      case 'closure':
        found.push(keyOf(expression.fn));
        return;
      case 'call.virtual':
        this.#selector(selectorKey(expression.selector));
        return;
      case 'new':
      case 'new.fields':
        this.#class(expression.cls);
        return;
      default:
        return;
    }
  }

  #selector(key: string): void {
    if (this.#selectors.has(key)) return;
    this.#selectors.add(key);
    for (const fn of this.#waiting.get(key) ?? []) this.#pending.push(keyOf(fn));
    this.#waiting.delete(key);
  }

  #class(ref: ClassRef): void {
    const key = keyOf(ref);
    const cls = this.#classes.get(key);
    if (!cls) return;
    this.#classes.delete(key);
    for (const { selector, fn } of cls.methods) this.#method(selectorKey(selector), selector.name, fn);
    for (const above of cls.superclass ? [cls.superclass, ...cls.interfaces] : cls.interfaces) this.#class(above);
  }

  #method(selector: string, name: string, fn: FunctionRef): void {
    if (this.#selectors.has(selector) || CALLED_BY_THE_RUNTIME.has(name)) {
      this.#pending.push(keyOf(fn));
      return;
    }
    const waiting = this.#waiting.get(selector);
    if (waiting) waiting.push(fn);
    else this.#waiting.set(selector, [fn]);
  }
}
