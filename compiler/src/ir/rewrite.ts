import { assertNever } from '../base/assert-never.ts';
import type { IrBlock, IrExpression, IrStatement } from './ir.ts';
import { blocksOf, operandsOf, operandsOfStatement } from './walk.ts';

/** What is put in place of each node. A node is given when all that is inside it has been replaced already. */
export interface Rewriting {
  readonly expression?: (expression: IrExpression) => IrExpression;
  /** None, one or several statements. */
  readonly statement?: (statement: IrStatement) => IrBlock;
}

/** Rewrites from the inside out, in the order of evaluation. What does not change is the same object afterwards. */
export function rewriteBlock(block: IrBlock, rewriting: Rewriting): IrBlock {
  let changed: IrStatement[] | null = null;
  for (const [i, statement] of block.entries()) {
    const inner = rewriteInside(statement, rewriting);
    const result = rewriting.statement?.(inner) ?? [inner];
    if (!changed && result.length === 1 && result[0] === statement) continue;
    changed ??= block.slice(0, i);
    for (const each of result) changed.push(each);
  }
  return changed ?? block;
}

function rewriteInside(statement: IrStatement, rewriting: Rewriting): IrStatement {
  const values = mapSame(operandsOfStatement(statement), (value) => rewriteExpression(value, rewriting));
  const blocks = mapSame(blocksOf(statement), (block) => rewriteBlock(block, rewriting));
  return withBlocks(withValues(statement, values), blocks);
}

/** First operands are walked down in a loop: a chain of them may be as long as the source. */
export function rewriteExpression(root: IrExpression, rewriting: Rewriting): IrExpression {
  const chain: IrExpression[] = [];
  let node = root;
  while (node.op !== 'sequence' && operandsOf(node).length > 0) {
    chain.push(node);
    node = operandsOf(node)[0];
  }
  const finish = rewriting.expression ?? ((expression: IrExpression) => expression);
  let done = finish(node.op === 'sequence' ? rewriteSequence(node, rewriting) : node);
  for (let link = chain.pop(); link; link = chain.pop()) {
    const first = done;
    done = finish(withOperands(link, mapSame(operandsOf(link), (operand, i) => (i === 0 ? first : rewriteExpression(operand, rewriting)))));
  }
  return done;
}

function rewriteSequence(sequence: Extract<IrExpression, { op: 'sequence' }>, rewriting: Rewriting): IrExpression {
  const body = rewriteBlock(sequence.body, rewriting);
  const value = sequence.value && rewriteExpression(sequence.value, rewriting);
  return body === sequence.body && value === sequence.value ? sequence : { ...sequence, body, value };
}

/** The same array where nothing changes. */
export function mapSame<T>(items: readonly T[], change: (item: T, index: number) => T): readonly T[] {
  let changed: T[] | null = null;
  for (let i = 0; i < items.length; i++) {
    const result = change(items[i], i);
    if (!changed && result === items[i]) continue;
    changed ??= items.slice(0, i);
    changed.push(result);
  }
  return changed ?? items;
}

/** The same statement with other expressions directly in it; see `operandsOfStatement`. */
export function withValues(statement: IrStatement, values: readonly IrExpression[]): IrStatement {
  if (sameItems(values, operandsOfStatement(statement))) return statement;
  switch (statement.op) {
    case 'expression':
    case 'local.set':
    case 'global.set':
    case 'throw':
    case 'switch':
    case 'return':
      return { ...statement, value: values[0] };
    case 'field.set':
      return { ...statement, object: values[0], value: values[1] };
    case 'cell.set':
      return { ...statement, cell: values[0], value: values[1] };
    case 'if':
      return { ...statement, condition: values[0] };
    case 'block':
    case 'loop':
    case 'break':
    case 'try':
      return statement;
    default:
      return assertNever(statement);
  }
}

/** The same statement with other blocks in it; see `blocksOf`. */
export function withBlocks(statement: IrStatement, blocks: readonly IrBlock[]): IrStatement {
  if (sameItems(blocks, blocksOf(statement))) return statement;
  switch (statement.op) {
    case 'if':
      return { ...statement, then: blocks[0], otherwise: blocks[1] };
    case 'block':
    case 'loop':
      return { ...statement, body: blocks[0] };
    case 'try': {
      const [body, ...rest] = blocks;
      const handler = statement.handler && { ...statement.handler, body: rest[0] };
      return { ...statement, body, handler, finalizer: statement.finalizer && rest[rest.length - 1] };
    }
    case 'switch':
      return { ...statement, cases: statement.cases.map((each, i) => ({ ...each, body: blocks[i] })), otherwise: blocks[blocks.length - 1] };
    default:
      return statement;
  }
}

/** The same expression with other operands; see `operandsOf`. A sequence's statements stay. */
export function withOperands(expression: IrExpression, operands: readonly IrExpression[]): IrExpression {
  if (sameItems(operands, operandsOf(expression))) return expression;
  const [first, second, third] = operands;
  switch (expression.op) {
    case 'field.get':
      return { ...expression, object: first };
    case 'cell.get':
      return { ...expression, cell: first };
    case 'cell.new':
    case 'unary':
    case 'convert':
    case 'to-string':
    case 'is':
    case 'cast':
    case 'is-null':
    case 'null-check':
    case 'enum.ordinal':
    case 'sequence':
      return { ...expression, value: first };
    case 'binary':
      return { ...expression, left: first, right: second };
    case 'call':
    case 'call.virtual':
    case 'intrinsic':
      return { ...expression, args: operands };
    case 'call.closure':
      return { ...expression, callee: first, args: operands.slice(1) };
    case 'new.fields':
      return { ...expression, values: operands };
    case 'closure':
      return { ...expression, captures: operands };
    case 'list':
      return { ...expression, elements: operands };
    case 'map':
      return { ...expression, entries: operands };
    case 'concat':
      return { ...expression, parts: operands };
    case 'conditional':
      return { ...expression, condition: first, then: second, otherwise: third };
    case 'spawn':
      return { ...expression, callee: first };
    case 'await':
      return { ...expression, task: first, within: expression.within && second };
    case 'int':
    case 'float':
    case 'bool':
    case 'string':
    case 'null':
    case 'local.get':
    case 'capture.get':
    case 'global.get':
    case 'new':
      return expression;
    default:
      return assertNever(expression);
  }
}

function sameItems<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length === right.length && left.every((item, i) => item === right[i]);
}
