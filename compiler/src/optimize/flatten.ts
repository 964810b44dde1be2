import { append } from '../base/lists.ts';
import type { IrBlock, IrExpression, IrFunction, IrStatement } from '../ir/ir.ts';
import { rewriteBlock, withOperands, withValues } from '../ir/rewrite.ts';
import { operandsOf, operandsOfStatement } from '../ir/walk.ts';
import { assignedIn } from './flow/assigned.ts';

/** Statements that stand inside an expression are moved in front of it, where nothing that is evaluated before them can tell. */
export function flatten(fn: IrFunction): IrFunction {
  if (fn.body === 'native') return fn;
  const body = rewriteBlock(fn.body, { statement: flattenStatement });
  return body === fn.body ? fn : { ...fn, body };
}

function flattenStatement(statement: IrStatement): IrBlock {
  const before: IrStatement[] = [];
  const values = flattenOperands(operandsOfStatement(statement), before);
  if (before.length === 0) return [statement];
  if (statement.op === 'expression' && values[0].op === 'sequence' && !values[0].value) return before;
  return [...before, withValues(statement, values)];
}

/** Operands in the order of evaluation; those behind one that stays in its place stay too. */
function flattenOperands(operands: readonly IrExpression[], before: IrStatement[]): readonly IrExpression[] {
  const done: IrExpression[] = [];
  for (const operand of operands) {
    const inside: IrStatement[] = [];
    const value = flattenExpression(operand, inside);
    if (inside.length > 0 && !done.every((each) => isUnmoved(each, inside))) break;
    append(before, inside);
    done.push(value);
    if (!canBePassed(value)) break;
  }
  return [...done, ...operands.slice(done.length)];
}

/** First operands are walked down in a loop: a chain of them may be as long as the source. */
function flattenExpression(root: IrExpression, before: IrStatement[]): IrExpression {
  const chain: IrExpression[] = [];
  let node = root;
  for (;;) {
    while (node.op === 'sequence') {
      append(before, node.body);
      if (!node.value) break;
      node = node.value;
    }
    const [first] = operandsOf(node);
    if (!first || node.op === 'sequence') break;
    chain.push(node);
    node = first;
  }
  let done: IrExpression = node.op === 'sequence' ? { ...node, body: [] } : node;
  for (let link = chain.pop(); link; link = chain.pop()) {
    const rest = link.op === 'conditional' || !canBePassed(done) ? operandsOf(link).slice(1) : flattenRest(done, operandsOf(link).slice(1), before);
    done = withOperands(link, [done, ...rest]);
  }
  return done;
}

/** The operands behind the first, which is evaluated already. */
function flattenRest(first: IrExpression, rest: readonly IrExpression[], before: IrStatement[]): readonly IrExpression[] {
  const inside: IrStatement[] = [];
  const flat = flattenOperands(rest, inside);
  if (!isUnmoved(first, inside)) return rest;
  append(before, inside);
  return flat;
}

/** Whether evaluating it after something else instead of before may give nothing else; what that is `isUnmoved` asks. */
function canBePassed(value: IrExpression): boolean {
  switch (value.op) {
    case 'int': case 'float': case 'bool': case 'string': case 'null': case 'local.get': case 'capture.get': case 'new': case 'closure':
      return operandsOf(value).every(canBePassed);
    case 'convert':
      return canBePassed(value.value);
    default:
      return false;
  }
}

/** Whether the value is the same when the statements come before it. */
function isUnmoved(value: IrExpression, statements: IrBlock): boolean {
  if (!canBePassed(value)) return false;
  if (value.op === 'local.get') return !assignedIn(statements).has(value.local);
  return operandsOf(value).every((operand) => isUnmoved(operand, statements));
}
