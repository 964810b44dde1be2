import type { ClassRef, FieldRef, FunctionRef, IrBlock, IrClass, IrExpression, IrFunction, IrModule, IrStatement } from '../ir/ir.ts';
import { mapSame, rewriteBlock } from '../ir/rewrite.ts';
import { visitBlock } from '../ir/walk.ts';
import { Flow } from './flow/flow.ts';
import type { FlowState } from './flow/state.ts';
import { keyOf } from './world.ts';

/**
 * Reads of late fields that every constructor has assigned before anybody else can see the object need no test. An object
 * comes from `new` and goes through the constructor of each of its classes, base first, whatever module makes it, so what
 * a class's own constructor does is enough to know.
 */
export function settleLateFields(modules: readonly IrModule[]): IrModule[] {
  const constructors = new Constructors(modules);
  return modules.map((module) => {
    const functions = mapSame(module.functions, (fn) => settle(fn, module, constructors));
    return functions === module.functions ? module : { ...module, functions };
  });
}

function settle(fn: IrFunction, module: IrModule, constructors: Constructors): IrFunction {
  if (fn.body === 'native') return fn;
  const self = { module: module.name, name: fn.name };
  const isSettled = ({ owner, name }: FieldRef): boolean => !isConstructorOf(self, owner) && constructors.of(owner).assigned.has(name);
  if (!readsLateField(fn.body)) return fn;
  const body = rewriteBlock(fn.body, {
    expression: (expression) => (expression.op === 'field.get' && expression.late && isSettled(expression.field) ? { ...expression, late: false } : expression),
  });
  return body === fn.body ? fn : { ...fn, body };
}

function readsLateField(body: IrBlock): boolean {
  let found = false;
  visitBlock(body, () => {}, (expression) => void (found ||= expression.op === 'field.get' && expression.late));
  return found;
}

/** What a class's constructor does to a new object. */
interface Construction {
  /** Fields of the class that have a value before anybody but the constructor sees the object, and when it is done. */
  readonly assigned: ReadonlySet<string>;
  /** Others may see the object before the constructor is done. */
  readonly leaks: boolean;
}

const UNKNOWN: Construction = { assigned: new Set(), leaks: true };

class Constructors {
  readonly #classes = new Map<string, IrClass>();
  readonly #functions = new Map<string, IrFunction>();
  readonly #known = new Map<string, Construction>();

  constructor(modules: readonly IrModule[]) {
    for (const { name: module, classes, functions } of modules) {
      for (const cls of classes) this.#classes.set(keyOf({ module, name: cls.name }), cls);
      for (const fn of functions) if (fn.name.endsWith(CONSTRUCTOR)) this.#functions.set(keyOf({ module, name: fn.name }), fn);
    }
  }

  of(cls: ClassRef): Construction {
    const key = keyOf(cls);
    const known = this.#known.get(key);
    if (known) return known;
    this.#known.set(key, UNKNOWN);
    const found = this.#find(cls, key);
    this.#known.set(key, found);
    return found;
  }

  #find(ref: ClassRef, key: string): Construction {
    const cls = this.#classes.get(key);
    const fn = this.#functions.get(key + CONSTRUCTOR);
    if (!cls || !fn || fn.body === 'native') return UNKNOWN;
    const walk = new ConstructorWalk(ref, cls.superclass, (above) => this.of(above).leaks);
    return walk.run(fn.body);
  }
}

const CONSTRUCTOR = '.constructor';

function isConstructorOf(fn: FunctionRef, cls: ClassRef): boolean {
  return fn.module === cls.module && fn.name === cls.name + CONSTRUCTOR;
}

/** The fields that have been assigned. */
class Assigned implements FlowState<Assigned> {
  readonly fields: Set<string>;

  constructor(fields: Iterable<string> = []) {
    this.fields = new Set(fields);
  }

  copy(): Assigned {
    return new Assigned(this.fields);
  }

  meet(other: Assigned): Assigned {
    return new Assigned([...this.fields].filter((field) => other.fields.has(field)));
  }

  forgetAll(): void {}
}

const THIS = 0;

/** Follows a constructor and sees where its object goes. */
class ConstructorWalk extends Flow<Assigned> {
  readonly #cls: ClassRef;
  readonly #superclass: ClassRef | null;
  readonly #leaks: (cls: ClassRef) => boolean;
  /** What had been assigned wherever the object was seen, so far; null where it was not. */
  #seen: Assigned | null = null;
  #leaked = false;

  constructor(cls: ClassRef, superclass: ClassRef | null, leaks: (cls: ClassRef) => boolean) {
    super(new Assigned());
    this.#cls = cls;
    this.#superclass = superclass;
    this.#leaks = leaks;
  }

  run(body: IrBlock): Construction {
    this.block(body);
    this.#show();
    return { assigned: this.#seen?.fields ?? new Set(), leaks: this.#leaked };
  }

  /** The object is seen by others from here on. */
  #show(): void {
    if (this.known) this.#seen = this.#seen ? this.#seen.meet(this.known) : this.known.copy();
  }

  #leak(): void {
    this.#leaked = true;
    this.#show();
  }

  protected override plain(statement: IrStatement): IrStatement {
    if (statement.op === 'field.set' && isThis(statement.object)) {
      this.expression(statement.value);
      if (keyOf(statement.field.owner) === keyOf(this.#cls)) this.known?.fields.add(statement.field.name);
      return statement;
    }
    if (statement.op !== 'return' || !statement.value || !isThis(statement.value)) return super.plain(statement);
    this.#show();
    return statement;
  }

  protected override whole(expression: IrExpression): IrExpression | null {
    if (expression.op === 'field.get' && isThis(expression.object)) return expression;
    if (expression.op !== 'call' || !this.#superclass || !isConstructorOf(expression.fn, this.#superclass)) return null;
    for (const arg of expression.args.slice(1)) this.expression(arg);
    if (this.#leaks(this.#superclass)) this.#leak();
    return expression;
  }

  protected override operation(expression: IrExpression): IrExpression {
    if (isThis(expression)) this.#leak();
    return expression;
  }

  protected override assign(statement: Extract<IrStatement, { op: 'local.set' }>): IrStatement {
    return statement;
  }

  protected override caught(): void {}

  protected override assume(): void {}
}

function isThis(expression: IrExpression): boolean {
  return expression.op === 'local.get' && expression.local === THIS;
}
