import type { FunctionRef, IrFunction } from '../ir/ir.ts';
import { visitBlock } from '../ir/walk.ts';
import { keyOf } from './world.ts';

/** A function and its name. */
export interface NamedFunction {
  readonly ref: FunctionRef;
  readonly fn: IrFunction;
}

/** In an order in which what a function calls, or makes a closure of, stands before it where there is no circle. */
export function calleesFirst(functions: readonly NamedFunction[]): FunctionRef[] {
  const order = new CalleesFirst();
  for (const each of functions) order.add(each);
  for (const each of functions) order.visit(keyOf(each.ref));
  return order.done;
}

/** Depth first, with a stack of its own: chains of calls may be long. */
export class CalleesFirst {
  readonly done: FunctionRef[] = [];
  readonly #functions = new Map<string, NamedFunction>();
  readonly #seen = new Set<string>();
  readonly #enter: (fn: IrFunction) => void;

  /** @param enter is told of each function that is come to. */
  constructor(enter: (fn: IrFunction) => void = () => {}) {
    this.#enter = enter;
  }

  add(each: NamedFunction): void {
    this.#functions.set(keyOf(each.ref), each);
  }

  visit(start: string): void {
    const path: { readonly ref: FunctionRef; readonly next: Iterator<string> }[] = [];
    const open = (key: string): void => {
      const known = this.#functions.get(key);
      if (!known || this.#seen.has(key)) return;
      this.#seen.add(key);
      this.#enter(known.fn);
      path.push({ ref: known.ref, next: namedIn(known.fn)[Symbol.iterator]() });
    };
    open(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.next.next();
      if (next.done !== true) {
        open(next.value);
        continue;
      }
      this.done.push(top.ref);
      path.pop();
    }
  }
}

function namedIn({ body }: IrFunction): string[] {
  const found: string[] = [];
  if (body === 'native') return found;
  visitBlock(body, () => {}, (expression) => {
    if (expression.op === 'call' || expression.op === 'closure') found.push(keyOf(expression.fn));
  });
  return found;
}
