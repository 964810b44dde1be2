import type { IrBlock, IrExpression, IrFunction, IrLocal, IrStatement, RefType, Rep } from '../../../ir/ir.ts';
import { rewriteBlock } from '../../../ir/rewrite.ts';
import { visitBlock } from '../../../ir/walk.ts';
import { LIBRARY, type LibraryName } from '../runtime-calls.ts';

type Try = Extract<IrStatement, { op: 'try' }>;

/** How the body was left: null at its end, else a number. */
const RETURNED = 1;
const FIRST_LABEL = 2;

interface Capture {
  readonly value: IrExpression;
  readonly rep: Rep;
  readonly refType: RefType | undefined;
}

/**
 * Makes functions of the bodies of a function's `try` statements. What a body only reads, its function captures; what it
 * assigns and others see is put into a cell for the whole of the function around.
 */
export class Outliner {
  readonly functions: IrFunction[] = [];
  readonly #module: string;
  readonly #fn: IrFunction;
  readonly #locals: IrLocal[];
  /** Locals whose values stand in cells: the local with the cell. */
  readonly #cells = new Map<number, number>();
  #result: number | null = null;

  constructor(module: string, fn: IrFunction) {
    this.#module = module;
    this.#fn = fn;
    this.#locals = [...fn.locals];
  }

  /** @param guard what calls the body. */
  guard(node: Try, guard: LibraryName): Try {
    const inside = usesOf(node.body);
    const outside = this.#usesAround(node.body);
    for (const local of inside.assigned) {
      if (!outside.has(local) || this.#cells.has(local)) continue;
      this.#cells.set(local, this.#add({ name: `${this.#locals[local].name} cell`, rep: 'ref', refType: { kind: 'cell', rep: this.#locals[local].rep }, synthetic: true }));
    }
    const left = this.#add({ name: '', rep: 'ref', synthetic: true });
    const exits = new Map<number, number>();
    // In traces the body stands for the function around.
    const call: IrExpression = { op: 'call', rep: 'ref', fn: LIBRARY[guard], args: [this.#outlined(node, inside.read, outside, exits)], pos: node.pos };
    const { pos } = node;
    const isLeft: IrExpression = { op: 'is-null', rep: 'bool', value: read(left, 'ref') };
    const way: IrExpression = { op: 'convert', rep: 'int', conversion: 'unbox-int', value: read(left, 'ref'), pos };
    const cases = [...exits].map(([label, number]) => ({ values: [number], body: [{ op: 'break', label, pos } as const] }));
    const returning = { values: [RETURNED], body: [this.#return(pos)] };
    const leave: IrStatement = { op: 'switch', value: way, cases: [returning, ...cases], otherwise: [], pos };
    return { ...node, body: [{ op: 'local.set', local: left, value: call, pos }, { op: 'if', condition: isLeft, then: [], otherwise: [leave], pos }] };
  }

  /** The function around, with cells in the place of what its bodies assign. */
  finish(body: IrBlock): IrFunction {
    const { paramCount, pos } = this.#fn;
    const entry = [...this.#cells].map(([local, cell]): IrStatement => {
      const { rep } = this.#locals[local];
      const value = local < paramCount ? read(local, rep) : zero(rep);
      return { op: 'local.set', local: cell, value: { op: 'cell.new', rep: 'ref', value }, pos };
    });
    const rewritten = rewriteBlock(body, {
      expression: (value) => (value.op === 'local.get' ? this.#readCell(value.local, value) : value),
      statement: (statement) => {
        if (statement.op === 'local.set') return [this.#writeCell(statement)];
        if (statement.op !== 'try' || !statement.handler) return [statement];
        const cell = this.#cells.get(statement.handler.local);
        return [cell === undefined ? statement : caughtInto(statement, statement.handler.local, read(cell, 'ref'))];
      },
    });
    return { ...this.#fn, locals: this.#locals, body: [...entry, ...rewritten] };
  }

  #outlined(node: Try, reads: ReadonlySet<number>, outside: ReadonlySet<number>, exits: Map<number, number>): IrExpression {
    const captures: Capture[] = [];
    const locals: IrLocal[] = [];
    const moved = new Map<number, number>();
    const entry: IrStatement[] = [];
    const capture = (value: IrExpression, rep: Rep, refType: RefType | undefined): IrExpression => {
      captures.push({ value, rep, refType });
      return { op: 'capture.get', rep, index: captures.length - 1 };
    };
    const move = (local: number): number => {
      const known = moved.get(local);
      if (known !== undefined) return known;
      const index = locals.push(this.#locals[local]) - 1;
      moved.set(local, index);
      const { rep, refType } = this.#locals[local];
      if (reads.has(local) && outside.has(local)) entry.push({ op: 'local.set', local: index, value: capture(read(local, rep), rep, refType), pos: node.pos });
      return index;
    };
    const cells = new Map<number, IrExpression>();
    const cellOf = (local: number): IrExpression => {
      const known = cells.get(local) ?? capture(read(local, 'ref'), 'ref', this.#locals[local].refType);
      cells.set(local, known);
      return known;
    };
    const captured = new Map<number, IrExpression>();
    const recapture = (value: Extract<IrExpression, { op: 'capture.get' }>): IrExpression => {
      const known = captured.get(value.index) ?? capture(value, value.rep, this.#fn.captureTypes?.[value.index]);
      captured.set(value.index, known);
      return known;
    };
    const body = rewriteBlock(leaving(node.body, exits, (value, pos) => this.#keepResult(value, pos)), {
      expression: (value) => {
        if (value.op === 'capture.get') return recapture(value);
        if (value.op !== 'local.get') return value;
        const cell = this.#cells.get(value.local);
        return cell === undefined ? { ...value, local: move(value.local) } : { op: 'cell.get', rep: value.rep, cell: cellOf(cell) };
      },
      statement: (statement) => {
        if (statement.op === 'try' && statement.handler) {
          const cell = this.#cells.get(statement.handler.local);
          return [caughtInto(statement, move(statement.handler.local), cell === undefined ? null : cellOf(cell))];
        }
        if (statement.op !== 'local.set') return [statement];
        const cell = this.#cells.get(statement.local);
        return [cell === undefined ? { ...statement, local: move(statement.local) } : { op: 'cell.set', cell: cellOf(cell), value: statement.value, pos: statement.pos }];
      },
    });
    const name = `${this.#fn.name}#try${this.functions.length}`;
    const end: IrStatement = { op: 'return', value: { op: 'null', rep: 'ref' }, pos: node.pos };
    this.functions.push({
      name, locals, paramCount: 0, captures: captures.map(({ rep }) => rep), captureTypes: captures.map(({ refType }) => refType), result: 'ref',
      body: [...entry, ...body, end], pos: node.pos, flags: [], inlined: this.#fn.inlined,
    });
    return { op: 'closure', rep: 'ref', fn: { module: this.#module, name }, captures: captures.map(({ value }) => value) };
  }

  /** A value that the body returns waits in a cell until the function around returns it. */
  #keepResult(value: IrExpression, pos: number): IrStatement {
    const rep = value.rep === 'void' ? 'ref' : value.rep;
    this.#result ??= this.#add({ name: 'result', rep, refType: this.#fn.resultType, synthetic: true });
    if (!this.#cells.has(this.#result)) this.#cells.set(this.#result, this.#add({ name: 'result cell', rep: 'ref', refType: { kind: 'cell', rep }, synthetic: true }));
    return { op: 'local.set', local: this.#result, value, pos };
  }

  #return(pos: number): IrStatement {
    if (this.#fn.result === 'void') return { op: 'return', value: null, pos };
    return { op: 'return', value: this.#result === null ? zero(this.#fn.result) : read(this.#result, this.#fn.result), pos };
  }

  #readCell(local: number, otherwise: IrExpression): IrExpression {
    const cell = this.#cells.get(local);
    return cell === undefined ? otherwise : { op: 'cell.get', rep: this.#locals[local].rep, cell: read(cell, 'ref') };
  }

  #writeCell(statement: Extract<IrStatement, { op: 'local.set' }>): IrStatement {
    const cell = this.#cells.get(statement.local);
    return cell === undefined ? statement : { op: 'cell.set', cell: read(cell, 'ref'), value: statement.value, pos: statement.pos };
  }

  #add(local: IrLocal): number {
    return this.#locals.push(local) - 1;
  }

  /** The locals that code of the function outside of a block names; parameters have their values from outside. */
  #usesAround(inside: IrBlock): ReadonlySet<number> {
    const { body, paramCount } = this.#fn;
    const found = new Set<number>(Array.from({ length: paramCount }, (_, i) => i));
    if (body === 'native') return found;
    const total = countUses(body);
    for (const [local, count] of countUses(inside)) total.set(local, (total.get(local) ?? 0) - count);
    for (const [local, count] of total) if (count !== 0) found.add(local);
    return found;
  }
}

/** A `try` whose error is caught in a local, and handed on to the cell where the others look for it. */
function caughtInto(node: Try, local: number, cell: IrExpression | null): Try {
  if (!node.handler) return node;
  const hand: IrBlock = cell ? [{ op: 'cell.set', cell, value: read(local, 'ref'), pos: node.pos }] : [];
  return { ...node, handler: { local, body: [...hand, ...node.handler.body] } };
}

function read(local: number, rep: Rep): IrExpression {
  return { op: 'local.get', rep, local };
}

function zero(rep: Rep): IrExpression {
  switch (rep) {
    case 'int':
      return { op: 'int', rep, value: 0 };
    case 'float':
      return { op: 'float', rep, value: 0 };
    case 'bool':
      return { op: 'bool', rep, value: false };
    case 'ref':
      return { op: 'null', rep };
  }
}

function usesOf(block: IrBlock): { readonly read: ReadonlySet<number>; readonly assigned: ReadonlySet<number> } {
  const [reads, assigned] = [new Set<number>(), new Set<number>()];
  visitBlock(
    block,
    (statement) => {
      if (statement.op === 'local.set') assigned.add(statement.local);
      if (statement.op === 'try' && statement.handler) assigned.add(statement.handler.local);
    },
    (expression) => {
      if (expression.op === 'local.get') reads.add(expression.local);
    },
  );
  return { read: reads, assigned };
}

function countUses(block: IrBlock): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (local: number): void => void counts.set(local, (counts.get(local) ?? 0) + 1);
  visitBlock(
    block,
    (statement) => {
      if (statement.op === 'local.set') count(statement.local);
      if (statement.op === 'try' && statement.handler) count(statement.handler.local);
    },
    (expression) => {
      if (expression.op === 'local.get') count(expression.local);
    },
  );
  return counts;
}

/** The body with its ways out as results of a function. */
function leaving(body: IrBlock, exits: Map<number, number>, keep: (value: IrExpression, pos: number) => IrStatement): IrBlock {
  const own = new Set<number>();
  visitBlock(body, (statement) => {
    if (statement.op === 'block' || statement.op === 'loop') own.add(statement.label);
  }, () => {});
  const leave = (number: number, pos: number): IrStatement => {
    const value: IrExpression = { op: 'convert', rep: 'ref', conversion: 'box-int', value: { op: 'int', rep: 'int', value: number }, pos };
    return { op: 'return', value, pos };
  };
  return rewriteBlock(body, {
    statement: (statement) => {
      if (statement.op === 'return') return [...(statement.value ? [keep(statement.value, statement.pos)] : []), leave(RETURNED, statement.pos)];
      if (statement.op !== 'break' || own.has(statement.label)) return [statement];
      const number = exits.get(statement.label) ?? exits.size + FIRST_LABEL;
      exits.set(statement.label, number);
      return [leave(number, statement.pos)];
    },
  });
}
