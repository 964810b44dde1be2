import type { BinaryOp, IrBlock, IrExpression, IrFunction, IrLocal, IrModule, IrStatement } from '@noodlecore/compiler/ir/ir';
import type { Random } from '../random.ts';

const INTS = 5;
const ERROR_LOCAL = INTS;
const pos = 0;
const COMPARISONS: readonly BinaryOp[] = ['int.eq', 'int.ne', 'int.lt', 'int.le', 'int.gt', 'int.ge'];

/** A function of two ints, with loops, jumps out of everything, errors and finalizers within one another. */
export function randomFunction(random: Random): IrFunction {
  const generator = new Generator(random);
  const locals: IrLocal[] = Array.from({ length: INTS }, (_, index) => ({ name: `x${index}`, rep: 'int', synthetic: false }));
  locals.push({ name: 'error', rep: 'ref', synthetic: true });
  const first = Array.from({ length: INTS - 2 }, (_, index): IrStatement => ({ op: 'local.set', local: index + 2, value: int(index), pos }));
  const body = [...first, ...generator.block(4), ...generator.block(5), ...generator.block(5), { op: 'return', value: local(random.below(INTS)), pos } as const];
  return { name: 'f', locals, paramCount: 2, captures: [], result: 'int', body, pos, flags: [] };
}

export function moduleOf(fn: IrFunction): IrModule {
  return { name: 'random', path: 'random.nc', imports: [], capabilities: [], classes: [], functions: [fn], globals: [], init: null, tests: [], main: null };
}

const int = (value: number): IrExpression => ({ op: 'int', rep: 'int', value });
const local = (index: number): IrExpression => ({ op: 'local.get', rep: 'int', local: index });

class Generator {
  private readonly random: Random;
  private readonly labels: number[] = [];
  private nextLabel = 0;
  /** Nodes that the function may still get: without a bound, some would grow for ever. */
  private left = 500;

  constructor(random: Random) {
    this.random = random;
  }

  block(depth: number): IrBlock {
    return Array.from({ length: this.left > 0 ? this.random.below(4) : 0 }, () => this.statement(depth));
  }

  private statement(depth: number): IrStatement {
    const { random } = this;
    if (depth === 0 || this.left-- < 0) return this.simple();
    switch (random.below(9)) {
      case 0: case 1: return { op: 'if', condition: this.condition(2), then: this.block(depth - 1), otherwise: random.below(2) ? this.block(depth - 1) : [], pos };
      case 2: return this.labelled((label) => ({ op: 'block', label, body: this.block(depth - 1), pos }));
      case 3: return this.labelled((label) => ({ op: 'loop', label, body: this.loopBody(label, depth - 1), pos }));
      case 4: case 5: return this.try(depth - 1);
      case 6: return this.switch(depth - 1);
      default: return this.simple();
    }
  }

  private simple(): IrStatement {
    const { random } = this;
    const kind = random.below(8);
    if (kind === 0 && this.labels.length > 0) return { op: 'break', label: random.pick(this.labels), pos };
    switch (kind) {
      case 0: case 1: case 2: return { op: 'expression', value: this.traced(2), pos };
      case 3: return random.below(3) === 0 ? { op: 'return', value: this.int(2), pos } : { op: 'throw', value: { op: 'convert', rep: 'ref', conversion: 'box-int', value: this.int(1), pos }, pos };
      default: return { op: 'local.set', local: random.below(INTS), value: this.int(3), pos };
    }
  }

  private labelled(make: (label: number) => IrStatement): IrStatement {
    const label = this.nextLabel++;
    this.labels.push(label);
    const made = make(label);
    this.labels.pop();
    return made;
  }

  /** Tests in front and at the end, as lowering makes them, and loops without; each turn traces, so that none runs for ever unseen. */
  private loopBody(label: number, depth: number): IrBlock {
    const leave: IrStatement = { op: 'break', label, pos };
    const test: IrStatement = { op: 'if', condition: this.condition(1), then: [], otherwise: [leave], pos };
    const negated: IrStatement = { op: 'if', condition: this.condition(1), then: [leave], otherwise: [], pos };
    const body = [{ op: 'expression', value: this.traced(1), pos } as const, ...this.block(depth)];
    return this.random.pick([[test, ...body], [negated, ...body], [...body, test], body]);
  }

  private try(depth: number): IrStatement {
    const { random } = this;
    const kind = random.below(3);
    if (random.below(4) === 0) return this.returnThroughFinalizer(depth);
    const handler = kind === 1 ? null : { local: ERROR_LOCAL, body: this.block(depth) };
    return { op: 'try', body: this.block(depth), handler, finalizer: kind === 0 ? null : this.block(depth), pos };
  }

  /** `try { … return x; } finally { x = … }`: what counts is the old x. */
  private returnThroughFinalizer(depth: number): IrStatement {
    const returned = this.random.below(INTS);
    const body = [...this.block(depth), { op: 'return', value: local(returned), pos } as const];
    return { op: 'try', body, handler: null, finalizer: [this.assignment(returned), ...this.block(depth)], pos };
  }

  private switch(depth: number): IrStatement {
    const keys = this.random.pick([[0, 1, 2, 3], [1, 5], [-2, 0, 1, 40, 1000, 100_000], [7]]);
    const cases = keys.map((key, index) => ({ values: index === 0 ? [key, -50] : [key], body: this.block(depth) }));
    return { op: 'switch', value: this.int(1), cases, otherwise: this.block(depth), pos };
  }

  private int(depth: number): IrExpression {
    const { random } = this;
    if (depth === 0 || this.left-- < 0) return random.below(2) ? int(random.below(10) - 3) : local(random.below(INTS));
    switch (random.below(8)) {
      case 0: return this.traced(depth - 1);
      case 1: return { op: 'conditional', rep: 'int', condition: this.condition(depth - 1), then: this.int(depth - 1), otherwise: this.int(depth - 1) };
      case 2: return { op: 'sequence', rep: 'int', body: this.block(1), value: this.int(depth - 1) };
      case 3: return { op: 'unary', rep: 'int', operator: 'int.neg', value: this.int(depth - 1), pos };
      case 4: return random.below(2) ? this.int(0) : this.changedOperand(depth);
      default: return { op: 'binary', rep: 'int', operator: random.pick<BinaryOp>(['int.add', 'int.sub', 'int.xor']), left: this.int(depth - 1), right: this.int(depth - 1), pos };
    }
  }

  /** `x + { x = …; y }`: what counts is the old x. */
  private changedOperand(depth: number): IrExpression {
    const changed = this.random.below(INTS);
    const right: IrExpression = { op: 'sequence', rep: 'int', body: [this.assignment(changed)], value: this.int(depth - 1) };
    return { op: 'binary', rep: 'int', operator: 'int.sub', left: local(changed), right, pos };
  }

  private assignment(to: number): IrStatement {
    return { op: 'local.set', local: to, value: this.int(1), pos };
  }

  private traced(depth: number): IrExpression {
    const args = Array.from({ length: 1 + this.random.below(3) }, () => this.int(depth));
    return { op: 'call', rep: 'int', fn: { module: 'host', name: `trace${args.length}` }, args, pos };
  }

  private condition(depth: number): IrExpression {
    const { random } = this;
    if (this.left-- < 0) depth = 0;
    const comparison: IrExpression = { op: 'binary', rep: 'bool', operator: random.pick(COMPARISONS), left: this.int(depth > 0 ? 1 : 0), right: this.int(depth > 0 ? 1 : 0), pos };
    if (depth === 0) return comparison;
    const constant = (value: boolean): IrExpression => ({ op: 'bool', rep: 'bool', value });
    switch (random.below(7)) {
      case 0: return { op: 'conditional', rep: 'bool', condition: this.condition(depth - 1), then: this.condition(depth - 1), otherwise: constant(false) };
      case 1: return { op: 'conditional', rep: 'bool', condition: this.condition(depth - 1), then: constant(true), otherwise: this.condition(depth - 1) };
      case 2: return { op: 'conditional', rep: 'bool', condition: this.condition(depth - 1), then: this.condition(depth - 1), otherwise: this.condition(depth - 1) };
      case 3: return { op: 'unary', rep: 'bool', operator: 'bool.not', value: this.condition(depth - 1), pos };
      case 4: return random.below(3) === 0 ? constant(random.below(2) === 0) : comparison;
      default: return comparison;
    }
  }
}
