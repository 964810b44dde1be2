import type { IrBlock, IrExpression, IrFunction, IrLocal, IrStatement } from '../ir/ir.ts';
import { Flow } from './flow/flow.ts';
import type { FlowState } from './flow/state.ts';
import { renameLocals } from './rename-locals.ts';
import { usesIn } from './uses.ts';

/**
 * A local that is used for one thing after another becomes several: lowering uses its locals again and again, which is
 * good for registers, but who wants to know what they hold sees all their uses as one.
 */
export function splitLocals(fn: IrFunction): IrFunction {
  if (fn.body === 'native') return fn;
  const uses = usesIn(fn.body);
  const shared = new Set(fn.locals.keys().filter((local) => local >= fn.paramCount && !uses(local).caught && uses(local).assignments.length > 1));
  return shared.size === 0 ? fn : new Splitting(fn, shared).split(fn, fn.body);
}

/** Which versions of a local its content may come from; null stands for all that there are. */
class Reaching implements FlowState<Reaching> {
  readonly #versions: Map<number, ReadonlySet<number> | null>;

  constructor(versions: ReadonlyMap<number, ReadonlySet<number> | null> = new Map()) {
    this.#versions = new Map(versions);
  }

  copy(): Reaching {
    return new Reaching(this.#versions);
  }

  /** Either way may have been taken. */
  meet(other: Reaching): Reaching {
    const joined = new Map(other.#versions);
    for (const [local, here] of this.#versions) {
      const there = joined.get(local);
      joined.set(local, there === undefined ? here : here && there && new Set([...here, ...there]));
    }
    return new Reaching(joined);
  }

  forgetAll(locals: Iterable<number>): void {
    for (const local of locals) this.#versions.set(local, null);
  }

  put(local: number, version: number): void {
    this.#versions.set(local, new Set([version]));
  }

  of(local: number): ReadonlySet<number> | null {
    return this.#versions.get(local) ?? null;
  }
}

/** Gives each assignment a version of its local, then makes those one that are read at one place. */
class Splitting extends Flow<Reaching> {
  readonly #shared: ReadonlySet<number>;
  readonly #first: number;
  /** The local of each version, and the version that it is one with; the version may stand for itself. */
  readonly #versions: { readonly local: number; same: number }[] = [];
  /** Locals of which all versions are one. */
  readonly #whole = new Set<number>();

  constructor(fn: IrFunction, shared: ReadonlySet<number>) {
    super(new Reaching());
    this.#shared = shared;
    this.#first = fn.locals.length;
  }

  split(fn: IrFunction, body: IrBlock): IrFunction {
    const versioned = this.block(body);
    const locals: IrLocal[] = [...fn.locals];
    const numbers = new Map<number, number>();
    const kept = new Set<number>();
    for (const [i, { local }] of this.#versions.entries()) {
      const representative = this.#find(i);
      if (numbers.has(representative)) continue;
      // The first version stays in the local that it came from.
      numbers.set(representative, this.#whole.has(local) || !kept.has(local) ? local : locals.push(fn.locals[local]) - 1);
      kept.add(local);
    }
    const numberOf = (local: number): number => (local < this.#first ? local : (numbers.get(this.#find(local - this.#first)) ?? local));
    return { ...fn, locals, body: renameLocals(versioned, numberOf) };
  }

  protected override assign(statement: Extract<IrStatement, { op: 'local.set' }>): IrStatement {
    const { local } = statement;
    if (!this.#shared.has(local)) return statement;
    const version = this.#versions.push({ local, same: this.#versions.length }) - 1;
    this.known?.put(local, version);
    return { ...statement, local: this.#first + version };
  }

  protected override operation(expression: IrExpression): IrExpression {
    if (expression.op !== 'local.get' || !this.#shared.has(expression.local)) return expression;
    const reaching = this.known?.of(expression.local);
    if (!reaching) {
      this.#whole.add(expression.local);
      return expression;
    }
    const [first, ...rest] = reaching;
    for (const each of rest) this.#join(first, each);
    // They are one from here on: what is read again and again must not look at all of them each time.
    if (rest.length > 0) this.known?.put(expression.local, first);
    return { ...expression, local: this.#first + first };
  }

  #join(a: number, b: number): void {
    this.#versions[this.#find(b)].same = this.#find(a);
  }

  #find(version: number): number {
    let root = version;
    while (this.#versions[root].same !== root) root = this.#versions[root].same;
    // The next time it is found at once.
    for (let at = version; at !== root; ) {
      const next = this.#versions[at].same;
      this.#versions[at].same = root;
      at = next;
    }
    return root;
  }

  protected override whole(): null {
    return null;
  }

  protected override caught(): void {}

  protected override assume(): void {}
}
