import type { IrBlock, IrExpression } from '../../ir/ir.ts';
import { withOperands } from '../../ir/rewrite.ts';
import { operandsOf } from '../../ir/walk.ts';
import { fold } from '../fold.ts';
import { meetAll, type FlowState } from './state.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

/** A condition that was walked; what is known where it holds, and where it does not; null where that cannot be. */
interface Ways<State> {
  readonly value: IrExpression;
  readonly whenTrue: State | null;
  readonly whenFalse: State | null;
}

/**
 * Walks expressions in the order of evaluation and rewrites them with what is known at each place. First operands, and
 * conditions in conditions, are walked down in a loop: chains of them may be as long as the source.
 */
export abstract class ExpressionFlow<State extends FlowState<State>> {
  /** Null where control does not come. */
  protected known: State | null;

  constructor(known: State) {
    this.known = known;
  }

  abstract block(block: IrBlock): IrBlock;

  /** What is put in place of an operation whose operands are done. */
  protected abstract operation(expression: IrExpression): IrExpression;

  /** Walks an operation by itself, operands and all; null for those whose operands are walked in the usual order. */
  protected abstract whole(expression: IrExpression): IrExpression | null;

  /** Adds to the state what a test's outcome tells. */
  protected abstract assume(known: State, test: IrExpression, outcome: boolean): void;

  expression(root: IrExpression): IrExpression {
    const chain: IrExpression[] = [];
    let node = root;
    let done = this.#innermost(node);
    while (!done) {
      const [first] = operandsOf(node);
      if (first) chain.push(node);
      else done = this.operation(node);
      if (first) done = this.#innermost((node = first));
    }
    for (let link = chain.pop(); link; link = chain.pop()) {
      const first = done;
      done = this.operation(withOperands(link, operandsOf(link).map((operand, i) => (i === 0 ? first : this.expression(operand)))));
    }
    return done;
  }

  #innermost(node: IrExpression): IrExpression | null {
    if (node.op === 'sequence') return this.#sequence(node);
    if (node.op === 'conditional') return this.#conditional(node);
    return this.whole(node);
  }

  #sequence(sequence: Of<'sequence'>): IrExpression {
    const body = this.block(sequence.body);
    const value = sequence.value && this.expression(sequence.value);
    return fold({ ...sequence, body, value });
  }

  #conditional(conditional: Of<'conditional'>): IrExpression {
    if (conditional.rep === 'bool') {
      const { value, whenTrue, whenFalse } = this.#condition(conditional);
      this.known = meetAll([whenTrue, whenFalse]);
      return value;
    }
    const ends: (State | null)[] = [];
    const way = (value: IrExpression, known: State | null): IrExpression => {
      this.known = known;
      const done = known ? this.expression(value) : value;
      ends.push(this.known);
      return done;
    };
    const { value: condition, whenTrue, whenFalse } = this.#condition(conditional.condition);
    const then = way(conditional.then, whenTrue);
    const otherwise = way(conditional.otherwise, whenFalse);
    this.known = meetAll(ends);
    return fold({ ...conditional, condition, then, otherwise });
  }

  // ---- conditions

  /** Walks a condition and then what happens where it holds and where it does not. */
  protected branches<T, U>(condition: IrExpression, then: () => T, otherwise: () => U): { value: IrExpression; then: T; otherwise: U } {
    const { value, whenTrue, whenFalse } = this.#condition(condition);
    this.known = whenTrue;
    const first = then();
    const afterFirst = this.known;
    this.known = whenFalse;
    const second = otherwise();
    this.known = meetAll([afterFirst, this.known]);
    return { value, then: first, otherwise: second };
  }

  #condition(root: IrExpression): Ways<State> {
    const chain: Of<'conditional'>[] = [];
    let node = root;
    for (; node.op === 'conditional'; node = node.condition) chain.push(node);
    let ways = this.#plainCondition(node);
    for (let link = chain.pop(); link; link = chain.pop()) ways = this.#choice(link, ways);
    return ways;
  }

  /** `&&` and `||` are choices with a constant on one side. */
  #choice(choice: Of<'conditional'>, { value, whenTrue, whenFalse }: Ways<State>): Ways<State> {
    const then = this.#branch(choice.then, whenTrue);
    const otherwise = this.#branch(choice.otherwise, whenFalse);
    return {
      value: fold({ ...choice, condition: value, then: then.value, otherwise: otherwise.value }),
      whenTrue: meetAll([then.whenTrue, otherwise.whenTrue]),
      whenFalse: meetAll([then.whenFalse, otherwise.whenFalse]),
    };
  }

  #branch(condition: IrExpression, known: State | null): Ways<State> {
    if (!known) return { value: condition, whenTrue: null, whenFalse: null };
    this.known = known;
    return this.#condition(condition);
  }

  #plainCondition(condition: IrExpression): Ways<State> {
    if (condition.op === 'unary' && condition.operator === 'bool.not') {
      const { value, whenTrue, whenFalse } = this.#condition(condition.value);
      return { value: fold({ ...condition, value }), whenTrue: whenFalse, whenFalse: whenTrue };
    }
    const value = this.expression(condition);
    if (value.op === 'bool') return { value, whenTrue: value.value ? this.known : null, whenFalse: value.value ? null : this.known };
    return { value, whenTrue: this.#assuming(value, true), whenFalse: this.#assuming(value, false) };
  }

  #assuming(test: IrExpression, outcome: boolean): State | null {
    const known = this.known?.copy() ?? null;
    if (known) this.assume(known, test, outcome);
    return known;
  }
}
