import type { IrBlock, IrExpression, IrFunction, IrStatement } from '@noodlecore/compiler/ir/ir';

/** What a program does, for comparing: what it traced, and how it ended. */
export interface Behaviour {
  readonly trace: readonly number[];
  readonly end: string;
}

/** Raised when a program has traced enough: it may well be an endless loop. */
export class Enough extends Error {}

export const TRACE_LIMIT = 150;

class Break {
  readonly label: number;
  constructor(label: number) {
    this.label = label;
  }
}

class Return {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}

class Thrown {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}

type Value = number | boolean | null;

/** Runs a function of the typed tree as the tree's documentation says, in the plainest way: what the emitted code is compared with. */
export function runTree(fn: IrFunction, args: readonly number[]): Behaviour {
  const machine = new TreeMachine(args);
  try {
    if (fn.body !== 'native') machine.block(fn.body);
    return { trace: machine.trace, end: 'nothing returned' };
  } catch (exit) {
    if (exit instanceof Return) return { trace: machine.trace, end: `returned ${exit.value}` };
    if (exit instanceof Thrown) return { trace: machine.trace, end: `threw ${exit.value}` };
    if (exit instanceof Enough) return { trace: machine.trace, end: 'endless' };
    throw exit;
  }
}

class TreeMachine {
  readonly trace: number[] = [];
  private readonly locals: Value[];

  constructor(args: readonly number[]) {
    this.locals = [...args];
  }

  block(block: IrBlock): void {
    for (const statement of block) this.statement(statement);
  }

  private statement(statement: IrStatement): void {
    switch (statement.op) {
      case 'expression': this.value(statement.value); return;
      case 'local.set': this.locals[statement.local] = this.value(statement.value); return;
      case 'if': return this.block(this.value(statement.condition) === true ? statement.then : statement.otherwise);
      case 'block': return this.labelled(statement.label, () => this.block(statement.body));
      case 'loop': return this.labelled(statement.label, () => {
        for (;;) this.block(statement.body);
      });
      case 'break': throw new Break(statement.label);
      case 'return': throw new Return(statement.value ? this.value(statement.value) : null);
      case 'throw': throw new Thrown(this.value(statement.value));
      case 'try': return this.try(statement);
      case 'switch': return this.switch(statement);
      default: throw new Error(`not in these programs: ${statement.op}`);
    }
  }

  private labelled(label: number, run: () => void): void {
    try {
      run();
    } catch (exit) {
      if (!(exit instanceof Break) || exit.label !== label) throw exit;
    }
  }

  private try({ body, handler, finalizer }: Extract<IrStatement, { op: 'try' }>): void {
    let exit: unknown;
    try {
      this.block(body);
    } catch (error) {
      exit = error;
    }
    if (handler && exit instanceof Thrown) {
      this.locals[handler.local] = exit.value;
      exit = undefined;
      try {
        this.block(handler.body);
      } catch (error) {
        exit = error;
      }
    }
    if (!(exit instanceof Enough) && finalizer) this.block(finalizer);
    if (exit !== undefined) throw exit;
  }

  private switch({ value, cases, otherwise }: Extract<IrStatement, { op: 'switch' }>): void {
    const key = this.value(value);
    this.block(cases.find(({ values }) => values.some((each) => each === key))?.body ?? otherwise);
  }

  private value(expression: IrExpression): Value {
    switch (expression.op) {
      case 'int': return Number(expression.value);
      case 'bool': return expression.value;
      case 'local.get': return this.locals[expression.local];
      case 'unary': return expression.operator === 'bool.not' ? this.value(expression.value) !== true : -this.number(expression.value) | 0;
      case 'binary': return this.binary(expression);
      case 'conditional': return this.value(this.value(expression.condition) === true ? expression.then : expression.otherwise);
      case 'sequence':
        this.block(expression.body);
        return expression.value ? this.value(expression.value) : null;
      case 'convert': return this.value(expression.value);
      case 'call': return this.call(expression.args.map((arg) => this.number(arg)));
      default: throw new Error(`not in these programs: ${expression.op}`);
    }
  }

  private binary({ operator, left, right }: Extract<IrExpression, { op: 'binary' }>): Value {
    const a = this.number(left);
    const b = this.number(right);
    switch (operator) {
      case 'int.add': return (a + b) | 0;
      case 'int.sub': return (a - b) | 0;
      case 'int.xor': return a ^ b;
      case 'int.eq': return a === b;
      case 'int.ne': return a !== b;
      case 'int.lt': return a < b;
      case 'int.le': return a <= b;
      case 'int.gt': return a > b;
      case 'int.ge': return a >= b;
      default: throw new Error(`not in these programs: ${operator}`);
    }
  }

  private number(expression: IrExpression): number {
    return Number(this.value(expression));
  }

  /** The only function there is: traces its first argument, throws for some, and gives the sum. */
  private call(args: readonly number[]): number {
    this.trace.push(args[0]);
    if (this.trace.length >= TRACE_LIMIT) throw new Enough();
    if (args[0] % 5 === 3) throw new Thrown(args[0]);
    return args.reduce((sum, arg) => (sum + arg) | 0, 0);
  }
}
