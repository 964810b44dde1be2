import type { ClassRef, IrBlock, IrExpression } from '../../../ir/ir.ts';
import { visitBlock } from '../../../ir/walk.ts';
import type { ClassInfo, FunctionInfo, World } from '../world.ts';
import { HandingOn } from './handing-on.ts';

/** Tells which class a new object has that nobody else knows yet. */
export class FreshErrors {
  readonly #world: World;
  readonly #handing = new Map<ClassInfo, HandingOn>();
  readonly #made = new Map<FunctionInfo, ClassInfo | null>();
  readonly #unshared = new Map<IrBlock, ReadonlyMap<number, ClassRef>>();

  constructor(world: World) {
    this.#world = world;
  }

  handingOn(cls: ClassInfo): HandingOn {
    const known = this.#handing.get(cls);
    if (known) return known;
    const made = new HandingOn(this.#world, cls);
    this.#handing.set(cls, made);
    return made;
  }

  /** Null where the value is not new, or its constructor told somebody of it. `body`: of the function that the value stands in. */
  classOf(value: IrExpression, body: IrBlock): ClassInfo | null {
    if (value.op === 'new') return this.#world.class(value.cls);
    if (value.op === 'sequence') return value.value && this.classOf(value.value, body);
    if (value.op !== 'call') return null;
    const made = this.#newObject(value.args[0], body);
    if (made === undefined) return this.#madeBy(this.#world.function(value.fn));
    const cls = this.#world.class(made);
    return this.handingOn(cls).ofParameter(value.fn, 0) === 'returned' ? cls : null;
  }

  /** Constructors are given it; where their other arguments need statements, it waits in a variable for them. */
  #newObject(value: IrExpression | undefined, body: IrBlock): ClassRef | undefined {
    if (value?.op === 'new') return value.cls;
    return value?.op === 'local.get' ? this.#unsharedIn(body).get(value.local) : undefined;
  }

  /** Variables that are assigned new objects alone, and read in one place. */
  #unsharedIn(body: IrBlock): ReadonlyMap<number, ClassRef> {
    const known = this.#unshared.get(body);
    if (known) return known;
    const made = new Map<number, ClassRef>();
    const [assigned, read] = [new Set<number>(), new Set<number>()];
    const spoilt = new Set<number>();
    const once = (seen: Set<number>, local: number): void => void (seen.has(local) ? spoilt.add(local) : seen.add(local));
    visitBlock(
      body,
      (statement) => {
        if (statement.op !== 'local.set') return;
        once(assigned, statement.local);
        if (statement.value.op === 'new') made.set(statement.local, statement.value.cls);
      },
      (expression) => {
        if (expression.op === 'local.get') once(read, expression.local);
      },
    );
    for (const local of spoilt) made.delete(local);
    this.#unshared.set(body, made);
    return made;
  }

  /** What a function always gives a new one of. */
  #madeBy(fn: FunctionInfo): ClassInfo | null {
    const known = this.#made.get(fn);
    if (known !== undefined) return known;
    this.#made.set(fn, null);
    const made = fn.ir.body === 'native' || fn.ir.result !== 'ref' ? null : this.#returned(fn.ir.body);
    this.#made.set(fn, made);
    return made;
  }

  #returned(body: IrBlock): ClassInfo | null {
    const classes = new Set<ClassInfo | null>();
    visitBlock(body, (statement) => {
      if (statement.op === 'return') classes.add(statement.value && this.classOf(statement.value, body));
    }, () => {});
    const [only = null] = classes;
    return classes.size === 1 ? only : null;
  }
}
