import { append } from '../../base/lists.ts';
import type { FunctionRef, IrExpression, IrFunction, IrStatement, RefType } from '../../ir/ir.ts';
import { falseValue, nullValue, sequence, trueValue } from '../../ir/lower/build.ts';
import { convert } from '../../ir/lower/convert.ts';
import { isNeverNull } from '../effects.ts';
import { Flow } from '../flow/flow.ts';
import { fold } from '../fold.ts';
import type { CallSites } from '../inline/call-sites.ts';
import { Inliner, type Inlining } from '../inline/inliner.ts';
import { readLocal } from '../inline/instantiate.ts';
import { classOf, sameType, typeOf, type Typing } from '../types.ts';
import type { World } from '../world.ts';
import { isLeaf, isOverLeaves, Knowledge, sameRef, type Fact, type Leaf } from './knowledge.ts';

/**
 * One walk in the order of evaluation. It puts what is known about variables in the place where they are read, decides
 * tests of them, and puts the code of small functions, and of functions that are passed to others, in place of calls:
 * what is known about the arguments goes on inside.
 */
export function propagate(fn: IrFunction, module: string, world: World, callSites: CallSites): IrFunction {
  if (fn.body === 'native') return fn;
  const inliner = new Inliner({ module, name: fn.name }, fn, fn.body, world, callSites);
  const body = new Propagation(fn, world, inliner).block(fn.body);
  return { ...fn, body, ...inliner.grown() };
}

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;
type Statement<Op extends IrStatement['op']> = Extract<IrStatement, { op: Op }>;

class Propagation extends Flow<Knowledge> {
  readonly #world: World;
  readonly #inliner: Inliner;
  readonly #typing: Typing;

  constructor(fn: IrFunction, world: World, inliner: Inliner) {
    super(new Knowledge());
    this.#world = world;
    this.#inliner = inliner;
    this.#typing = { fn: { locals: inliner.host.locals, captureTypes: fn.captureTypes }, world };
  }

  // ---- statements

  protected override assign(statement: Statement<'local.set'>): IrStatement {
    const value = this.#boxAgain(statement.value);
    this.#put(statement.local, value);
    return { ...statement, value };
  }

  /** What is in the box is all that a copy needs to know: it may do without the box. */
  #boxAgain(value: IrExpression): IrExpression {
    const boxed = this.#factOf(value)?.boxed;
    return boxed ? convert(boxed, 'ref', 0) : value;
  }

  /** The local holds the value from now on. */
  #put(local: number, value: IrExpression): void {
    const known = value.op === 'local.get' && value.local !== local ? this.known?.of(value.local) : undefined;
    this.known?.forget(local);
    const fact = factAbout(value, local);
    if (fact) this.known?.learn(local, { ...known, ...fact });
  }

  protected override caught(local: number): void {
    this.known?.forget(local);
    this.known?.learn(local, { neverNull: true });
  }

  protected override throwing(statement: Statement<'throw'>): IrStatement {
    return this.#inliner.without(() => this.plain(statement));
  }

  // ---- operations

  protected override operation(expression: IrExpression): IrExpression {
    const folded = fold(this.#resolved(expression));
    this.#learnFrom(folded);
    return folded;
  }

  #resolved(expression: IrExpression): IrExpression {
    switch (expression.op) {
      case 'local.get':
        return this.#sameAs(expression);
      case 'convert':
        return this.#unboxed(expression) ?? expression;
      case 'is-null':
        return this.#factOf(expression.value)?.neverNull ? falseValue : expression;
      case 'null-check':
        return this.#factOf(expression.value)?.neverNull ? expression.value : expression;
      case 'is':
        return this.#isInstance(expression.value, expression.test) ? trueValue : expression;
      case 'cast':
        return this.#isInstance(expression.value, expression.test) ? expression.value : expression;
      case 'binary':
        return this.#comparison(expression);
      default:
        return expression;
    }
  }

  /** What a local was copied from, unless that says less about what it holds. */
  #sameAs(local: Of<'local.get'>): IrExpression {
    const value = this.known?.of(local.local)?.value;
    if (!value) return local;
    if (value.op !== 'local.get' && value.op !== 'capture.get') return value;
    const wanted = typeOf(local, this.#typing);
    const found = typeOf(value, this.#typing);
    return !wanted || (found && this.#isWithin(found, wanted)) ? value : local;
  }

  #isWithin(type: RefType, wanted: RefType): boolean {
    return type.kind === 'class' && wanted.kind === 'class' ? this.#world.isSubclass(type.cls, wanted.cls) : sameType(type, wanted);
  }

  #factOf(value: IrExpression): Fact | undefined {
    return value.op === 'local.get' ? this.known?.of(value.local) : undefined;
  }

  #unboxed({ conversion, value, rep }: Of<'convert'>): Leaf | undefined {
    const boxed = conversion.startsWith('unbox-') ? this.#factOf(value)?.boxed : undefined;
    return boxed?.rep === rep ? boxed : undefined;
  }

  #isInstance(value: IrExpression, test: Of<'is'>['test']): boolean {
    const fact = this.#factOf(value);
    if (test.kind === 'non-null') return fact?.neverNull ?? false;
    if (test.kind !== 'class') return fact?.boxed !== undefined && fact.boxed.rep === test.kind;
    return fact?.classes?.some((cls) => sameRef(cls, test.cls) || this.#world.isSubclass(cls, test.cls)) ?? false;
  }

  /** `==` of objects that equal nothing but themselves. */
  #comparison(expression: Of<'binary'>): IrExpression {
    const identity = expression.operator === 'ref.eq' ? 'ref.same' : expression.operator === 'ref.ne' ? 'ref.not-same' : null;
    const cls = identity && classOf(expression.left, this.#typing);
    return identity && cls && this.#world.comparesByIdentity(cls) ? { ...expression, operator: identity } : expression;
  }

  /** What has not thrown was right. */
  #learnFrom(expression: IrExpression): void {
    if (expression.op === 'null-check' && expression.value.op === 'local.get') this.known?.learn(expression.value.local, { neverNull: true });
    if (expression.op === 'cast' && expression.value.op === 'local.get') learnClass(this.known, expression.value.local, expression.test);
  }

  protected override assume(known: Knowledge, test: IrExpression, outcome: boolean): void {
    if (test.op === 'local.get') known.learn(test.local, { value: outcome ? trueValue : falseValue });
    else if (test.op === 'is-null' && test.value.op === 'local.get') known.learn(test.value.local, outcome ? { value: nullValue } : { neverNull: true });
    else if (test.op === 'is' && test.value.op === 'local.get' && outcome) learnClass(known, test.value.local, test.test);
    else if (test.op === 'binary' && test.left.op === 'local.get' && test.right.op === 'int') {
      if (test.operator === (outcome ? 'int.eq' : 'int.ne')) known.learn(test.left.local, { value: test.right });
    }
  }

  // ---- calls

  protected override whole(expression: IrExpression): IrExpression | null {
    switch (expression.op) {
      case 'call':
        return this.#call(expression.fn, expression);
      case 'call.virtual':
        return this.#virtualCall(expression);
      case 'call.closure':
        return this.#closureCall(expression);
      default:
        return null;
    }
  }

  /** Calls a function whose first argument may be done already. */
  #call(fn: FunctionRef, call: Of<'call' | 'call.virtual'>, receiver?: IrExpression): IrExpression {
    const inlining = this.#inliner.ofCall(fn, call, (value) => this.#factOf(value)?.closure);
    if (inlining) return this.#inlined(inlining, call.args, receiver);
    const args = call.args.map((arg, i) => (i === 0 && receiver ? receiver : this.expression(arg)));
    return { op: 'call', rep: call.rep, fn, args, pos: call.pos };
  }

  #virtualCall(call: Of<'call.virtual'>): IrExpression {
    const receiver = this.expression(call.args[0]);
    const fact = this.#factOf(receiver) ?? factAbout(receiver, -1);
    const fn = this.#world.answer(call.selector, { cls: fact?.made ?? fact?.classes?.at(-1) ?? classOf(receiver, this.#typing), exact: fact?.made !== undefined });
    if (fn) return this.#call(fn, call, receiver);
    return { ...call, args: call.args.map((arg, i) => (i === 0 ? receiver : this.expression(arg))) };
  }

  #closureCall(call: Of<'call.closure'>): IrExpression {
    const callee = this.expression(call.callee);
    const closure = callee.op === 'closure' && isOverLeaves(callee) ? callee : this.#factOf(callee)?.closure;
    const inlining = closure && this.#inliner.ofClosure(closure, call);
    if (inlining) return this.#inlined(inlining, call.args);
    return { ...call, callee, args: call.args.map((arg) => this.expression(arg)) };
  }

  /** The called function's code, walked with what is known about the arguments. */
  #inlined({ instance, value, done, pos }: Inlining, args: readonly IrExpression[], receiver?: IrExpression): IrExpression {
    const body: IrStatement[] = [];
    for (const [i, arg] of args.entries()) {
      const passed = this.#overLeaves(i === 0 && receiver ? receiver : this.expression(arg), body, pos);
      body.push({ op: 'local.set', local: instance.parameters[i], value: passed, pos });
      this.#put(instance.parameters[i], passed);
    }
    if (value) {
      append(body, this.block(instance.body));
      const result = this.expression(value);
      done();
      return sequence(body, result);
    }
    body.push({ op: 'block', label: instance.label, body: this.labelled(instance.label, () => this.block(instance.body)), pos });
    done();
    if (instance.result === null) return { op: 'sequence', rep: 'void', body, value: null };
    return sequence(body, this.operation(readLocal(this.#inliner.host, instance.result)));
  }

  /** A closure is known only where what it brings along has names. */
  #overLeaves(value: IrExpression, body: IrStatement[], pos: number): IrExpression {
    if (value.op !== 'closure' || isOverLeaves(value)) return value;
    const types = this.#world.function(value.fn)?.captureTypes;
    const captures = value.captures.map((captured, i) => {
      if (isLeaf(captured) || captured.rep === 'void') return captured;
      const local = this.#inliner.host.addLocal({ name: '', rep: captured.rep, refType: types?.[i], synthetic: true });
      body.push({ op: 'local.set', local, value: captured, pos });
      this.#put(local, captured);
      return readLocal(this.#inliner.host, local);
    });
    return { ...value, captures };
  }
}

function learnClass(known: Knowledge | null, local: number, test: Of<'is'>['test']): void {
  if (test.kind === 'null') known?.learn(local, { value: nullValue });
  else if (test.kind !== 'class') known?.learn(local, { neverNull: true });
  else known?.learn(local, { neverNull: true, classes: [...(known.of(local)?.classes ?? []), test.cls] });
}

/** What a local holds after a value was put into it. */
function factAbout(value: IrExpression, local: number): Fact | null {
  const isIt = (each: IrExpression): boolean => each.op === 'local.get' && each.local === local;
  if (isLeaf(value)) return isIt(value) ? null : isNeverNull(value) ? { value, neverNull: true } : { value };
  if (value.op === 'convert' && value.rep === 'ref' && isLeaf(value.value) && !isIt(value.value)) return { boxed: value.value, neverNull: true };
  if (value.op === 'closure' && isOverLeaves(value) && !value.captures.some(isIt)) return { closure: value, neverNull: true };
  if (value.op === 'new' || value.op === 'new.fields') return { neverNull: true, classes: [value.cls], made: value.cls };
  return isNeverNull(value) ? { neverNull: true } : null;
}
