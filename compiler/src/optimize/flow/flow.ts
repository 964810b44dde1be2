import { assertNever } from '../../base/assert-never.ts';
import type { IrBlock, IrStatement } from '../../ir/ir.ts';
import { withValues } from '../../ir/rewrite.ts';
import { operandsOfStatement } from '../../ir/walk.ts';
import { assignedIn } from './assigned.ts';
import { ExpressionFlow } from './expression-flow.ts';
import { meetAll, type FlowState } from './state.ts';

type Of<Op extends IrStatement['op']> = Extract<IrStatement, { op: Op }>;

interface Exit<State> {
  /** How many finalizers stood around where the block began. */
  readonly finalizers: number;
  readonly arrivals: State[];
}

/** Walks a function along its control flow, once, and rewrites it with what is known at each place. What is never reached is dropped. */
export abstract class Flow<State extends FlowState<State>> extends ExpressionFlow<State> {
  readonly #exits = new Map<number, Exit<State>>();
  /** What the finalizers around assign. */
  readonly #finalizers: ReadonlySet<number>[] = [];

  /** What is put in place of an assignment whose value is done, and what is known then. */
  protected abstract assign(statement: Of<'local.set'>): IrStatement;

  /** An error is caught in a local. */
  protected abstract caught(local: number): void;

  /** What is known at the beginning of every turn of a loop. */
  protected enterLoop(_loop: Of<'loop'>, assigned: ReadonlySet<number>): void {
    this.known?.forgetAll(assigned);
  }

  protected throwing(statement: Of<'throw'>): IrStatement {
    return this.plain(statement);
  }

  override block(block: IrBlock): IrBlock {
    const done: IrStatement[] = [];
    for (const statement of block) {
      if (!this.known) break;
      done.push(this.#statement(statement));
    }
    return done;
  }

  #statement(statement: IrStatement): IrStatement {
    switch (statement.op) {
      case 'local.set':
        return this.assign({ ...statement, value: this.expression(statement.value) });
      case 'expression': case 'global.set': case 'field.set': case 'cell.set':
        return this.plain(statement);
      case 'return':
        return this.#ending(this.plain(statement));
      case 'throw':
        return this.#ending(this.throwing(statement));
      case 'break':
        this.#leave(statement.label);
        return statement;
      case 'if': {
        const { value, then, otherwise } = this.branches(statement.condition, () => this.block(statement.then), () => this.block(statement.otherwise));
        return { ...statement, condition: value, then, otherwise };
      }
      case 'block':
        return { ...statement, body: this.labelled(statement.label, () => this.block(statement.body)) };
      case 'loop':
        this.enterLoop(statement, assignedIn(statement.body));
        return { ...statement, body: this.#endless(statement.label, () => this.block(statement.body)) };
      case 'try':
        return this.#try(statement);
      case 'switch':
        return this.#switch(statement);
      default:
        return assertNever(statement);
    }
  }

  protected plain(statement: IrStatement): IrStatement {
    return withValues(statement, operandsOfStatement(statement).map((value) => this.expression(value)));
  }

  #ending(statement: IrStatement): IrStatement {
    this.known = null;
    return statement;
  }

  // ---- labels

  #leave(label: number): void {
    const exit = this.#exits.get(label);
    if (exit && this.known) {
      for (const assigned of this.#finalizers.slice(exit.finalizers)) this.known.forgetAll(assigned);
      exit.arrivals.push(this.known);
    }
    this.known = null;
  }

  /** What follows a labelled block is reached from its end and from every break to it. */
  protected labelled(label: number, walk: () => IrBlock): IrBlock {
    const exit = this.#enter(label);
    const body = walk();
    this.known = meetAll([this.known, ...exit.arrivals]);
    return body;
  }

  /** What follows a loop is reached by breaks alone. */
  #endless(label: number, walk: () => IrBlock): IrBlock {
    const exit = this.#enter(label);
    const body = walk();
    this.known = meetAll(exit.arrivals);
    return body;
  }

  #enter(label: number): Exit<State> {
    const exit: Exit<State> = { finalizers: this.#finalizers.length, arrivals: [] };
    this.#exits.set(label, exit);
    return exit;
  }

  // ---- ways

  /** An error may be thrown anywhere in the body: the handler knows only what nothing in the body changes. */
  #try(statement: Of<'try'>): IrStatement {
    const finalizer = statement.finalizer ?? [];
    const before = this.known?.copy() ?? null;
    before?.forgetAll(assignedIn([statement]));
    this.#finalizers.push(assignedIn(finalizer));
    const body = this.block(statement.body);
    const ends = [this.known];
    const handler = statement.handler && { ...statement.handler, body: this.#handler(statement.handler, before) };
    if (handler) ends.push(this.known);
    this.#finalizers.pop();
    this.known = meetAll(ends);
    return statement.finalizer ? { ...statement, body, handler, finalizer: this.#finalizer(finalizer, before) } : { ...statement, body, handler };
  }

  #handler({ local, body }: NonNullable<Of<'try'>['handler']>, before: State | null): IrBlock {
    this.known = before?.copy() ?? null;
    this.caught(local);
    return this.block(body);
  }

  /** It runs on every way out; control goes on behind it where it came from the end of the body or the handler. */
  #finalizer(finalizer: IrBlock, before: State | null): IrBlock {
    const after = this.known;
    this.known = before?.copy() ?? null;
    const done = this.block(finalizer);
    after?.forgetAll(assignedIn(finalizer));
    this.known = this.known && after;
    return done;
  }

  #switch(statement: Of<'switch'>): IrStatement {
    const value = this.expression(statement.value);
    const before = this.known;
    const ends: (State | null)[] = [];
    const way = (body: IrBlock): IrBlock => {
      this.known = before?.copy() ?? null;
      const done = this.block(body);
      ends.push(this.known);
      return done;
    };
    const cases = statement.cases.map((each) => ({ ...each, body: way(each.body) }));
    const otherwise = way(statement.otherwise);
    this.known = meetAll(ends);
    return { ...statement, value, cases, otherwise };
  }
}
