import type { ClassRef, FunctionRef, IrClass, IrExpression, IrFunction, IrModule } from '../ir/ir.ts';
import { visitBlock } from '../ir/walk.ts';
import { CalleesFirst } from './callees-first.ts';
import { keyOf, selectorKey } from './world.ts';

/** Everybody calls these: comparing, hashing and printing are done by the runtime. */
const CALLED_BY_THE_RUNTIME: ReadonlySet<string> = new Set(['toString', 'equals', 'hashCode']);
const ENTRANCES: readonly string[] = ['export', 'distributed', 'durable'];

/**
 * The functions that a program can come to from its modules' top levels, `main`, tests and what the host calls, in an order in
 * which those that a function calls stand before it where there is no circle. Methods count where their selector is called
 * and their class, or one below it, is made somewhere.
 */
export function reachableFunctions(modules: readonly IrModule[]): FunctionRef[] {
  const reach = new Reach(modules);
  for (const module of modules) reach.enter(module);
  return reach.inOrder();
}

class Reach {
  readonly #order = new CalleesFirst((fn) => this.#lookInto(fn));
  readonly #classes = new Map<string, IrClass>();
  readonly #selectors = new Set<string>();
  /** Methods of living classes that nobody has called yet, by selector. */
  readonly #waiting = new Map<string, FunctionRef[]>();
  readonly #pending: string[] = [];

  constructor(modules: readonly IrModule[]) {
    for (const module of modules) {
      for (const fn of module.functions) this.#order.add({ ref: { module: module.name, name: fn.name }, fn });
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

  inOrder(): FunctionRef[] {
    for (let key = this.#pending.pop(); key !== undefined; key = this.#pending.pop()) this.#order.visit(key);
    return this.#order.done;
  }

  #lookInto({ body }: IrFunction): void {
    if (body !== 'native') visitBlock(body, () => {}, (expression) => this.#lookAt(expression));
  }

  #lookAt(expression: IrExpression): void {
    if (expression.op === 'call.virtual') this.#selector(selectorKey(expression.selector));
    if (expression.op === 'new' || expression.op === 'new.fields') this.#class(expression.cls);
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
