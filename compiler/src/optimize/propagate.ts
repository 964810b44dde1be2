import { assertNever } from '../base/assert-never.ts';
import type { FunctionRef, IrBlock, IrExpression, IrFunction, IrStatement } from '../ir/ir.ts';
import { falseValue, nullValue, sequence, trueValue } from '../ir/lower/build.ts';
import { convert } from '../ir/lower/convert.ts';
import { withOperands, withValues } from '../ir/rewrite.ts';
import { operandsOf, operandsOfStatement } from '../ir/walk.ts';
import { assignedIn } from './assigned.ts';
import { isDroppable, isNeverNull } from './effects.ts';
import { isLeaf, Knowledge, meetAll, sameRef, type Closure, type Fact, type Leaf } from './facts.ts';
import { fold } from './fold.ts';
import { Inliner, type Inlining } from './inline.ts';
import { readLocal } from './instantiate.ts';
import type { World } from './world.ts';

/**
 * One walk in the order of evaluation. It puts what is known about variables in the place where they are read, decides
 * tests of them, and puts the code of small functions, and of functions that are passed to others, in place of calls:
 * what is known about the arguments goes on inside.
 */
export function propagate(fn: IrFunction, module: string, world: World): IrFunction {
  if (fn.body === 'native') return fn;
  const inliner = new Inliner({ module, name: fn.name }, fn, fn.body, world);
  const body = new Propagation(world, inliner).block(fn.body);
  return { ...fn, body, ...inliner.grown() };
}

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;
type Statement<Op extends IrStatement['op']> = Extract<IrStatement, { op: Op }>;

/** What is known where a condition holds, and where it does not; null where that cannot be. */
interface Ways {
  readonly value: IrExpression;
  readonly whenTrue: Knowledge | null;
  readonly whenFalse: Knowledge | null;
}

interface Exit {
  /** How many finalizers stood around where the block began. */
  readonly finalizers: number;
  readonly arrivals: Knowledge[];
}

class Propagation {
  readonly #world: World;
  readonly #inliner: Inliner;
  /** Null where control does not come. */
  #known: Knowledge | null = new Knowledge();
  readonly #exits = new Map<number, Exit>();
  /** What the finalizers around assign. */
  readonly #finalizers: ReadonlySet<number>[] = [];

  constructor(world: World, inliner: Inliner) {
    this.#world = world;
    this.#inliner = inliner;
  }

  // ---- statements

  block(block: IrBlock): IrBlock {
    const done: IrStatement[] = [];
    for (const statement of block) {
      if (!this.#known) break;
      done.push(this.#statement(statement));
    }
    return done;
  }

  #statement(statement: IrStatement): IrStatement {
    switch (statement.op) {
      case 'local.set':
        return this.#assign(statement);
      case 'expression': case 'global.set': case 'field.set': case 'cell.set':
        return this.#plain(statement);
      case 'return':
        return this.#last(statement);
      case 'throw':
        return this.#inliner.without(() => this.#last(statement));
      case 'break':
        this.#leave(statement.label);
        return statement;
      case 'if':
        return this.#if(statement);
      case 'block':
        return { ...statement, body: this.#labelled(statement.label, () => this.block(statement.body)) };
      case 'loop':
        return this.#loop(statement);
      case 'try':
        return this.#try(statement);
      case 'switch':
        return this.#switch(statement);
      default:
        return assertNever(statement);
    }
  }

  #last(statement: IrStatement): IrStatement {
    const done = this.#plain(statement);
    this.#known = null;
    return done;
  }

  #plain(statement: IrStatement): IrStatement {
    return withValues(statement, operandsOfStatement(statement).map((value) => this.#expression(value)));
  }

  #assign(statement: Statement<'local.set'>): IrStatement {
    const value = this.#boxAgain(this.#expression(statement.value));
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
    const known = value.op === 'local.get' && value.local !== local ? this.#known?.of(value.local) : undefined;
    this.#known?.forget(local);
    const fact = factAbout(value, local);
    if (fact) this.#known?.learn(local, { ...known, ...fact });
  }

  #leave(label: number): void {
    const exit = this.#exits.get(label);
    if (exit && this.#known) {
      for (const assigned of this.#finalizers.slice(exit.finalizers)) this.#known.forgetAll(assigned);
      exit.arrivals.push(this.#known);
    }
    this.#known = null;
  }

  #if(statement: Statement<'if'>): IrStatement {
    const { value, whenTrue, whenFalse } = this.#condition(statement.condition);
    this.#known = whenTrue;
    const then = this.block(statement.then);
    const afterThen = this.#known;
    this.#known = whenFalse;
    const otherwise = this.block(statement.otherwise);
    this.#known = meetAll([afterThen, this.#known]);
    return { ...statement, condition: value, then, otherwise };
  }

  /** What follows a labelled block is reached from its end and from every break to it. */
  #labelled(label: number, make: () => IrBlock, fallsThrough = true): IrBlock {
    const exit: Exit = { finalizers: this.#finalizers.length, arrivals: [] };
    this.#exits.set(label, exit);
    const body = make();
    this.#known = meetAll(fallsThrough ? [this.#known, ...exit.arrivals] : exit.arrivals);
    return body;
  }

  #loop(statement: Statement<'loop'>): IrStatement {
    this.#known?.forgetAll(assignedIn(statement.body));
    return { ...statement, body: this.#labelled(statement.label, () => this.block(statement.body), false) };
  }

  /** An error may be thrown anywhere in the body: the handler knows only what nothing in the body changes. */
  #try(statement: Statement<'try'>): IrStatement {
    const assigned = assignedIn([statement]);
    const inFinalizer = assignedIn(statement.finalizer ?? []);
    const before = this.#known?.copy() ?? null;
    before?.forgetAll(assigned);
    this.#finalizers.push(inFinalizer);
    const body = this.block(statement.body);
    const afterBody = this.#known;
    this.#known = before?.copy() ?? null;
    const handler = statement.handler && { ...statement.handler, body: this.#handler(statement.handler) };
    const afterHandler = statement.handler ? this.#known : null;
    this.#finalizers.pop();
    const after = meetAll([afterBody, afterHandler]);
    if (!statement.finalizer) {
      this.#known = after;
      return { ...statement, body, handler };
    }
    this.#known = before?.copy() ?? null;
    const finalizer = this.block(statement.finalizer);
    after?.forgetAll(inFinalizer);
    this.#known = this.#known && after;
    return { ...statement, body, handler, finalizer };
  }

  #handler({ local, body }: NonNullable<Statement<'try'>['handler']>): IrBlock {
    this.#known?.forget(local);
    this.#known?.learn(local, { neverNull: true });
    return this.block(body);
  }

  #switch(statement: Statement<'switch'>): IrStatement {
    const value = this.#expression(statement.value);
    const before = this.#known;
    const ends: (Knowledge | null)[] = [];
    const way = (body: IrBlock): IrBlock => {
      this.#known = before?.copy() ?? null;
      const done = this.block(body);
      ends.push(this.#known);
      return done;
    };
    const cases = statement.cases.map((each) => ({ ...each, body: way(each.body) }));
    const otherwise = way(statement.otherwise);
    this.#known = meetAll(ends);
    return { ...statement, value, cases, otherwise };
  }

  // ---- expressions

  /** First operands are walked down in a loop: a chain of them may be as long as the source. */
  #expression(root: IrExpression): IrExpression {
    const chain: IrExpression[] = [];
    let node = root;
    while (!isWalkedByItself(node) && operandsOf(node).length > 0) {
      chain.push(node);
      node = operandsOf(node)[0];
    }
    let done = this.#innermost(node);
    for (let link = chain.pop(); link; link = chain.pop()) {
      const first = done;
      done = this.#single(withOperands(link, operandsOf(link).map((operand, i) => (i === 0 ? first : this.#expression(operand)))));
    }
    return done;
  }

  #innermost(node: IrExpression): IrExpression {
    if (node.op === 'sequence') return this.#sequence(node);
    if (node.op === 'conditional') return this.#conditional(node);
    if (node.op === 'call') return this.#call(node.fn, node);
    if (node.op === 'call.virtual') return this.#virtualCall(node);
    if (node.op === 'call.closure') return this.#closureCall(node);
    return this.#single(node);
  }

  #sequence(sequence: Of<'sequence'>): IrExpression {
    const body = this.block(sequence.body);
    const value = sequence.value && this.#expression(sequence.value);
    return fold({ ...sequence, body, value });
  }

  #conditional(conditional: Of<'conditional'>): IrExpression {
    if (conditional.rep === 'bool') {
      const { value, whenTrue, whenFalse } = this.#condition(conditional);
      this.#known = meetAll([whenTrue, whenFalse]);
      return value;
    }
    const { value: condition, whenTrue, whenFalse } = this.#condition(conditional.condition);
    this.#known = whenTrue;
    const then = whenTrue ? this.#expression(conditional.then) : conditional.then;
    const afterThen = this.#known;
    this.#known = whenFalse;
    const otherwise = whenFalse ? this.#expression(conditional.otherwise) : conditional.otherwise;
    this.#known = meetAll([afterThen, this.#known]);
    return fold({ ...conditional, condition, then, otherwise });
  }

  // ---- calls

  /** Calls a function whose first argument may be done already. */
  #call(fn: FunctionRef, call: Of<'call' | 'call.virtual'>, receiver?: IrExpression): IrExpression {
    const inlining = this.#inliner.ofCall(fn, call, (value) => this.#factOf(value)?.closure);
    if (inlining) return this.#inlined(inlining, call.args, receiver);
    const args = call.args.map((arg, i) => (i === 0 && receiver ? receiver : this.#expression(arg)));
    return { op: 'call', rep: call.rep, fn, args, pos: call.pos };
  }

  #virtualCall(call: Of<'call.virtual'>): IrExpression {
    const receiver = this.#expression(call.args[0]);
    const fact = this.#factOf(receiver) ?? factAbout(receiver, -1);
    const fn = this.#world.answer(call.selector, { cls: fact?.classes?.at(-1) ?? null, exact: fact?.exact ?? false });
    if (fn) return this.#call(fn, call, receiver);
    return { ...call, args: call.args.map((arg, i) => (i === 0 ? receiver : this.#expression(arg))) };
  }

  #closureCall(call: Of<'call.closure'>): IrExpression {
    const callee = this.#expression(call.callee);
    const closure = callee.op === 'closure' && isOverLeaves(callee) ? callee : this.#factOf(callee)?.closure;
    const inlining = closure && this.#inliner.ofClosure(closure, call);
    if (inlining) return this.#inlined(inlining, call.args);
    return { ...call, callee, args: call.args.map((arg) => this.#expression(arg)) };
  }

  /** The called function's code, walked with what is known about the arguments. */
  #inlined({ instance, value, done, pos }: Inlining, args: readonly IrExpression[], receiver?: IrExpression): IrExpression {
    const body: IrStatement[] = [];
    for (const [i, arg] of args.entries()) {
      const passed = this.#overLeaves(i === 0 && receiver ? receiver : this.#expression(arg), body, pos);
      body.push({ op: 'local.set', local: instance.parameters[i], value: passed, pos });
      this.#put(instance.parameters[i], passed);
    }
    if (value) {
      body.push(...this.block(instance.body));
      const result = this.#expression(value);
      done();
      return sequence(body, result);
    }
    body.push({ op: 'block', label: instance.label, body: this.#labelled(instance.label, () => this.block(instance.body)), pos });
    done();
    if (instance.result === null) return { op: 'sequence', rep: 'void', body, value: null };
    return sequence(body, this.#single(readLocal(this.#inliner.host, instance.result)));
  }

  /** A closure is known only where what it brings along has names. */
  #overLeaves(value: IrExpression, body: IrStatement[], pos: number): IrExpression {
    if (value.op !== 'closure' || isOverLeaves(value)) return value;
    const captures = value.captures.map((captured) => {
      if (isLeaf(captured) || captured.rep === 'void') return captured;
      const local = this.#inliner.host.addLocal({ name: '', rep: captured.rep, synthetic: true });
      body.push({ op: 'local.set', local, value: captured, pos });
      this.#put(local, captured);
      return readLocal(this.#inliner.host, local);
    });
    return { ...value, captures };
  }

  // ---- other operations

  /** An operation whose operands are done. */
  #single(expression: IrExpression): IrExpression {
    const folded = fold(this.#resolved(expression));
    this.#learnFrom(folded);
    return folded;
  }

  #resolved(expression: IrExpression): IrExpression {
    switch (expression.op) {
      case 'local.get':
        return this.#known?.of(expression.local)?.value ?? expression;
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
      default:
        return expression;
    }
  }

  #factOf(value: IrExpression): Fact | undefined {
    return value.op === 'local.get' ? this.#known?.of(value.local) : undefined;
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

  /** What has not thrown was right. */
  #learnFrom(expression: IrExpression): void {
    if (expression.op === 'null-check' && expression.value.op === 'local.get') this.#known?.learn(expression.value.local, { neverNull: true });
    if (expression.op === 'cast' && expression.value.op === 'local.get') this.#known?.learn(expression.value.local, this.#instanceFact(expression.value.local, expression.test));
  }

  #instanceFact(local: number, test: Of<'is'>['test']): Fact {
    if (test.kind === 'null') return { value: nullValue };
    if (test.kind !== 'class') return { neverNull: true };
    return { neverNull: true, classes: [...(this.#known?.of(local)?.classes ?? []), test.cls] };
  }

  // ---- conditions

  /** `&&` and `||` are conditionals in the condition of the next: such chains are walked in a loop too. */
  #condition(root: IrExpression): Ways {
    const chain: Of<'conditional'>[] = [];
    let node = root;
    for (; node.op === 'conditional'; node = node.condition) chain.push(node);
    let ways = this.#plainCondition(node);
    for (let link = chain.pop(); link; link = chain.pop()) ways = this.#choice(link, ways);
    return ways;
  }

  #choice(choice: Of<'conditional'>, { value, whenTrue, whenFalse }: Ways): Ways {
    const then = this.#branch(choice.then, whenTrue);
    const otherwise = this.#branch(choice.otherwise, whenFalse);
    return {
      value: fold({ ...choice, condition: value, then: then.value, otherwise: otherwise.value }),
      whenTrue: meetAll([then.whenTrue, otherwise.whenTrue]),
      whenFalse: meetAll([then.whenFalse, otherwise.whenFalse]),
    };
  }

  #branch(condition: IrExpression, known: Knowledge | null): Ways {
    if (!known) return { value: condition, whenTrue: null, whenFalse: null };
    this.#known = known;
    return this.#condition(condition);
  }

  #plainCondition(condition: IrExpression): Ways {
    if (condition.op === 'unary' && condition.operator === 'bool.not') {
      const { value, whenTrue, whenFalse } = this.#condition(condition.value);
      return { value: fold({ ...condition, value }), whenTrue: whenFalse, whenFalse: whenTrue };
    }
    const value = this.#expression(condition);
    if (!this.#known) return { value, whenTrue: null, whenFalse: null };
    if (value.op === 'bool') return { value, whenTrue: value.value ? this.#known : null, whenFalse: value.value ? null : this.#known };
    return { value, whenTrue: this.#assuming(value, true), whenFalse: this.#assuming(value, false) };
  }

  /** What is known where a test turned out so. */
  #assuming(test: IrExpression, outcome: boolean): Knowledge | null {
    const known = this.#known?.copy() ?? null;
    switch (test.op) {
      case 'local.get':
        known?.learn(test.local, { value: outcome ? trueValue : falseValue });
        break;
      case 'is-null':
        if (test.value.op === 'local.get') known?.learn(test.value.local, outcome ? { value: nullValue } : { neverNull: true });
        break;
      case 'is':
        if (test.value.op === 'local.get' && outcome) known?.learn(test.value.local, this.#instanceFact(test.value.local, test.test));
        break;
      case 'binary':
        if (test.left.op === 'local.get' && test.right.op === 'int' && test.operator === (outcome ? 'int.eq' : 'int.ne')) known?.learn(test.left.local, { value: test.right });
        break;
      default:
        break;
    }
    return known;
  }
}

/** What a local holds after a value was put into it. */
function factAbout(value: IrExpression, local: number): Fact | null {
  if (isLeaf(value)) return value.op === 'local.get' && value.local === local ? null : { value, neverNull: isNeverNull(value) };
  if (value.op === 'convert' && value.rep === 'ref' && isLeaf(value.value) && !isLocal(value.value, local)) return { boxed: value.value, neverNull: true };
  if (value.op === 'closure' && isOverLeaves(value) && !value.captures.some((each) => isLocal(each, local))) return { closure: value, neverNull: true };
  if (value.op === 'new' || value.op === 'new.fields') return { neverNull: true, classes: [value.cls], exact: true };
  return isNeverNull(value) ? { neverNull: true } : null;
}

function isLocal(value: IrExpression, local: number): boolean {
  return value.op === 'local.get' && value.local === local;
}

/** What has an order of its own, or may become something else before its operands are walked. */
function isWalkedByItself({ op }: IrExpression): boolean {
  return op === 'sequence' || op === 'conditional' || op === 'call' || op === 'call.virtual' || op === 'call.closure';
}

function isOverLeaves(closure: Closure): boolean {
  return closure.captures.every(isLeaf) && isDroppable(closure);
}
