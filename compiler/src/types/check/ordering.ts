import type * as ast from '../../syntax/ast.ts';
import { asAncestor, isIncomplete } from '../ancestors.ts';
import { isPlainEnum } from '../derived.ts';
import { badOperands } from '../../diagnostics/catalogue/expressions.ts';
import { isInstanceOf } from '../core.ts';
import { receiverClass } from '../members.ts';
import { isAssignable } from '../relations.ts';
import { showType } from '../show.ts';
import { boolType, errorType, intType, type Type } from '../type.ts';
import { unguarded, type Operand } from './arithmetic.ts';
import type { Body } from './body.ts';
import { widen } from './coerce.ts';
import { possibleFix, replace } from './fixes.ts';
import { wholeOperand } from './open-types.ts';
import { reportOrder } from './operand-reports.ts';
import { isNumber, isText } from './simple-types.ts';

export function checkOrder(body: Body, node: ast.BinaryExpression): Type {
  const left: Operand = { node: node.left, type: body.check(node.left) };
  if (isArrow(body, node)) {
    if (isInstanceOf(left.type, body.core.channel)) return reportSend(body, node);
    if (isStatement(body, node)) return reportArrow(body, node);
  }
  const right: Operand = { node: node.right, type: body.check(node.right) };
  if (left.type === intType && right.type === intType) return boolType;
  if (left.type.kind === 'error' || right.type.kind === 'error') return boolType;
  const present = unguarded(body, left);
  const b = wholeOperand(body, node.right, unguarded(body, right), present);
  const a = wholeOperand(body, node.left, present, b);
  if (a.kind === 'error' || b.kind === 'error' || a.kind === 'never' || b.kind === 'never') return boolType;
  if (isNumber(a) && isNumber(b)) {
    if (a.kind !== b.kind) widen(body, a.kind === 'int' ? node.left : node.right);
    return boolType;
  }
  if (!haveOrder(body, a, b)) reportOrder(body, node, { node: node.left, type: a }, { node: node.right, type: b });
  return boolType;
}

function haveOrder(body: Body, a: Type, b: Type): boolean {
  // A bound that is broken was reported.
  if (a.kind === 'parameter' && a.symbol.bound?.kind === 'error') return true;
  if (isText(body, a) && isText(body, b)) return true;
  if (a.kind === 'class' && isPlainEnum(a.symbol)) return isAssignable(b, a);
  const receiver = receiverClass(body.core, a);
  if (receiver && isIncomplete(receiver.symbol)) return true;
  const comparable = receiver && asAncestor(receiver, body.core.comparable);
  return comparable !== null && isAssignable(b, comparable.args[0] ?? errorType);
}

/** `channel <- value`, as in Go, and `count <- 3`, as in R: the two signs stand together, before a blank. */
function isArrow(body: Body, { operator, right }: ast.BinaryExpression): boolean {
  return operator === '<' && right.kind === 'unary' && right.operator === '-' && /^<-\s/.test(body.module.source.text.slice(right.start - 1, right.start + 2));
}

/** Whether nothing stands before a place in its statement, and nothing behind another. */
function isStatement(body: Body, { start, end }: ast.NodeBase): boolean {
  const { text } = body.module.source;
  return /(?:^|[;{}\n])[ \t]*$/.test(text.slice(Math.max(0, start - LONGEST_INDENTATION), start)) && /^[ \t]*(?:[;}\r\n]|$)/.test(text.slice(end, end + LONGEST_INDENTATION));
}

const LONGEST_INDENTATION = 80;

/** `count <- 3`: what is meant is `=`. */
function reportArrow(body: Body, { left, right }: ast.BinaryExpression): Type {
  const value = right.kind === 'unary' ? right.operand : right;
  body.check(value);
  const at = { start: right.start - 1, end: right.start + 1 };
  body.report(badOperands, at, { operator: '<-', left: showType(body.typeOf(left)), right: showType(body.typeOf(value)) }, {
    label: 'a place gets a value by `=`',
    fixes: [possibleFix('write `=`', replace(body, at, '='))],
  });
  return errorType;
}

function reportSend(body: Body, { left, right, start, end }: ast.BinaryExpression): Type {
  if (right.kind === 'unary') body.check(right.operand);
  const value = right.kind === 'unary' ? body.text(right.operand) : body.text(right);
  const newText = `${body.text(left)}.send(${value})`;
  body.report(badOperands, { start: right.start - 1, end: right.start + 1 }, { operator: '<-', left: showType(body.typeOf(left)), right: right.kind === 'unary' ? showType(body.typeOf(right.operand)) : '' }, {
    label: 'a value is sent with `.send(…)`',
    fixes: [possibleFix('write `.send(…)`', replace(body, { start, end }, newText))],
  });
  return errorType;
}
