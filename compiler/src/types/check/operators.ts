import { badOperand, badOperands, concatenatesNothing, notComparable } from '../../diagnostics/catalogue/expressions.ts';
import { divisionByZero, needlessDefault } from '../../diagnostics/catalogue/warnings.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import { asAncestor } from '../ancestors.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Coercion } from '../checked.ts';
import { isInstanceOf } from '../core.ts';
import { isPlainEnum } from '../derived.ts';
import { receiverClass } from '../members.ts';
import { isAssignable, isNullable, joinAll, stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { boolType, errorType, floatType, intType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { joinBranches } from './branches.ts';
import { widen } from './coerce.ts';
import { possibleFix, quoted, suffixEdits, sureFix, replace } from './fixes.ts';
import { withNarrowed } from './flow.ts';
import { closeScope, openScope } from './locals.ts';
import { guardNull } from './null-guard.ts';
import { isNullRuledOut } from './narrowing.ts';
import { isStable, placeOf } from './places.ts';

export const TO_STRING: Coercion = { kind: 'to-string' };

export function checkBinary(body: Body, node: ast.BinaryExpression, hint: Type | null): Type {
  switch (node.operator) {
    case '&&':
    case '||':
    case '==':
    case '!=':
      return checkTruth(body, node);
    case '??':
      return checkDefault(body, node, hint);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return checkOrder(body, node);
    default:
      return checkArithmetic(body, node);
  }
}

/** A condition as a value: what it narrows is forgotten, but for what holds either way. */
function checkTruth(body: Body, node: ast.BinaryExpression): Type {
  openScope(body);
  const { yes, no } = body.condition(node);
  body.flow = body.join(yes, no);
  closeScope(body);
  return boolType;
}

/**
 * Arithmetic and concatenation. Trees of these grow long to the left (`a + b + c + …`), so their left spine is walked, not
 * recursed into.
 */
function checkArithmetic(body: Body, node: ast.BinaryExpression): Type {
  const spine: ast.BinaryExpression[] = [];
  let first: ast.Expression = node;
  while (first.kind === 'binary' && isArithmetic(first.operator)) {
    spine.push(first);
    first = first.left;
  }
  let type = body.check(first);
  for (let i = spine.length - 1; i >= 0; i--) {
    const at = spine[i];
    type = combine(body, at, type, body.check(at.right));
    body.module.types[at.id] = type;
  }
  return type;
}

function isArithmetic(operator: ast.BinaryOperator): boolean {
  switch (operator) {
    case '&&':
    case '||':
    case '??':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return false;
    default:
      return true;
  }
}

function combine(body: Body, node: ast.BinaryExpression, left: Type, right: Type): Type {
  return arithmetic(body, node, node.operator, { node: node.left, type: left }, { node: node.right, type: right });
}

export interface Operand {
  readonly node: ast.Expression;
  readonly type: Type;
}

/** The type of `left operator right`; notes what happens to the operands. Also for compound assignments. */
export function arithmetic(body: Body, node: ast.BinaryExpression | ast.AssignExpression, operator: ast.BinaryOperator, left: Operand, right: Operand): Type {
  const a = left.type;
  const b = right.type;
  if (a === intType && b === intType) return intResult(body, operator, right.node);
  if (operator === '+' && (isText(body, a) || isText(body, b))) return concatenate(body, left, right);
  if (a.kind === 'error' || b.kind === 'error' || a.kind === 'never' || b.kind === 'never') return errorType;
  const leftType = unguarded(body, left);
  const rightType = unguarded(body, right);
  if (leftType.kind === 'error' || rightType.kind === 'error') return errorType;
  if (operator === '+' && (isText(body, leftType) || isText(body, rightType))) return concatenate(body, { node: left.node, type: leftType }, { node: right.node, type: rightType });
  if (isBitwise(operator)) return bitwise(body, node, operator, leftType, rightType, left, right);
  if (isNumber(leftType) && isNumber(rightType)) {
    if (leftType.kind === rightType.kind) return leftType.kind === 'int' ? intResult(body, operator, right.node) : floatType;
    widen(body, leftType.kind === 'int' ? left.node : right.node);
    return floatType;
  }
  return reportOperands(body, node, operator, { node: left.node, type: leftType }, { node: right.node, type: rightType });
}

function intResult(body: Body, operator: ast.BinaryOperator, right: ast.Expression): Type {
  if ((operator === '/' || operator === '%') && right.kind === 'int' && right.value === 0) body.report(divisionByZero, right, { operator });
  return intType;
}

function bitwise(body: Body, node: ast.BinaryExpression | ast.AssignExpression, operator: ast.BinaryOperator, leftType: Type, rightType: Type, left: Operand, right: Operand): Type {
  if (leftType.kind === 'int' && rightType.kind === 'int') return intType;
  const onBools = operator === '&' || operator === '|' || operator === '^';
  if (onBools && leftType.kind === 'bool' && rightType.kind === 'bool') return boolType;
  return reportOperands(body, node, operator, { node: left.node, type: leftType }, { node: right.node, type: rightType });
}

/** A `T?` as an operand is tested for null when it runs. */
function unguarded(body: Body, operand: Operand): Type {
  const { node, type } = operand;
  return type.kind === 'nullable' || type.kind === 'null' ? guardNull(body, node, type, null) : type;
}

function concatenate(body: Body, left: Operand, right: Operand): Type {
  becomeText(body, left);
  becomeText(body, right);
  return body.core.stringType;
}

/** Any value becomes text where text is put together, null too. */
export function becomeText(body: Body, { node, type }: Operand): void {
  if (type.kind === 'void') body.report(concatenatesNothing, node, { text: quoted(body, node) });
  else if (!isText(body, type)) body.module.coercions[node.id] ??= TO_STRING;
}

function checkOrder(body: Body, node: ast.BinaryExpression): Type {
  const left: Operand = { node: node.left, type: body.check(node.left) };
  const right: Operand = { node: node.right, type: body.check(node.right) };
  if (left.type === intType && right.type === intType) return boolType;
  if (left.type.kind === 'error' || right.type.kind === 'error') return boolType;
  const a = unguarded(body, left);
  const b = unguarded(body, right);
  if (a.kind === 'error' || b.kind === 'error' || a.kind === 'never' || b.kind === 'never') return boolType;
  if (isNumber(a) && isNumber(b)) {
    if (a.kind !== b.kind) widen(body, a.kind === 'int' ? node.left : node.right);
    return boolType;
  }
  if (!haveOrder(body, a, b)) reportOrder(body, node, { node: node.left, type: a }, { node: node.right, type: b });
  return boolType;
}

function haveOrder(body: Body, a: Type, b: Type): boolean {
  if (isText(body, a) && isText(body, b)) return true;
  if (a.kind === 'class' && isPlainEnum(a.symbol)) return isAssignable(b, a);
  const receiver = receiverClass(body.core, a);
  const comparable = receiver && asAncestor(receiver, body.core.comparable);
  return comparable !== null && isAssignable(b, comparable.args[0] ?? errorType);
}

function checkDefault(body: Body, node: ast.BinaryExpression, hint: Type | null): Type {
  const left = body.check(node.left, hint);
  if (left.kind === 'error') {
    body.check(node.right, hint);
    return errorType;
  }
  if (!isNullable(left) && left.kind !== 'parameter' && left.kind !== 'never' && !isNullRuledOut(body, node.left)) {
    const mark = { start: node.left.end, end: node.end };
    body.report(needlessDefault, mark, { text: body.text(node.left), type: showType(left) }, { fixes: [sureFix('Remove the default', replace(body, mark, ''))] });
  }
  const inner = stripNull(left);
  const before = body.flow;
  const place = left.kind === 'nullable' ? placeOf(body, node.left) : null;
  const right = body.check(node.right, inner.kind === 'never' ? hint : inner);
  const whenPresent = place && isStable(body, place) ? withNarrowed(before, place, inner) : before;
  body.flow = body.join(whenPresent, body.flow);
  if (inner.kind === 'never') return right;
  if (inner.kind === 'int' && right.kind === 'float') return reportOperands(body, node, '??', { node: node.left, type: left }, { node: node.right, type: right });
  return joinBranches(body, [{ node: node.right, type: right }], right.kind === 'never' ? inner : commonOfDefault(inner, right, hint));
}

function commonOfDefault(inner: Type, right: Type, hint: Type | null): Type {
  if (isAssignable(right, inner)) return inner;
  if (hint && hint.kind !== 'any' && isAssignable(inner, hint) && isAssignable(right, hint)) return hint;
  return joinAll([inner, right]);
}

export function checkUnary(body: Body, node: ast.UnaryExpression, hint: Type | null): Type {
  if (node.operator === '!') {
    const { yes, no } = body.condition(node);
    body.flow = body.join(yes, no);
    return boolType;
  }
  const found = body.check(node.operand, hint);
  const type = unguarded(body, { node: node.operand, type: found });
  if (type.kind === 'error' || type.kind === 'never') return errorType;
  if (node.operator === '~' ? type.kind === 'int' : isNumber(type)) return type;
  const method = isText(body, type) ? '.toInt()' : null;
  body.report(badOperand, node.operand, { operator: node.operator, wanted: node.operator === '~' ? 'an `int`' : 'a number', found: showType(type) }, {
    fixes: method ? [possibleFix('Convert with `.toInt()`', ...suffixEdits(body, node.operand, method))] : [],
  });
  return errorType;
}

function reportOperands(body: Body, node: ast.BinaryExpression | ast.AssignExpression, operator: ast.BinaryOperator, left: Operand, right: Operand): Type {
  const secondary = [
    { span: body.span(left.node), text: `\`${showType(left.type)}\`` },
    { span: body.span(right.node), text: `\`${showType(right.type)}\`` },
  ];
  const params = { operator, left: showType(left.type), right: showType(right.type) };
  body.report(badOperands, operatorSpan(body, node, left.node, right.node), params, { secondary, ...operandAdvice(body, operator, left, right) });
  return errorType;
}

/** The operator itself, between its operands. */
export function operatorSpan(body: Body, node: ast.NodeBase, left: ast.Expression, right: ast.Expression): { start: number; end: number } {
  const { text } = body.module.source;
  let start = left.end;
  let end = right.start;
  while (start < end && !isOperatorCharacter(text.charCodeAt(start))) start++;
  let stop = start;
  while (stop < end && isOperatorCharacter(text.charCodeAt(stop))) stop++;
  end = stop;
  return start < end ? { start, end } : node;
}

function isOperatorCharacter(code: number): boolean {
  return '+-*/%&|^<>=!?'.includes(String.fromCharCode(code));
}

function operandAdvice(body: Body, operator: string, left: Operand, right: Operand): Details {
  const { core } = body;
  for (const [text, other] of [[left, right], [right, left]] as const) {
    if (!isText(body, text.type)) continue;
    if (operator === '*' && other.type.kind === 'int') return { hint: 'to repeat a text, call `.repeat(n)`' };
    if (isNumber(other.type)) {
      const method = other.type.kind === 'int' ? '.toInt()' : '.toFloat()';
      return { hint: `a String is no number: \`${method}\` reads one`, fixes: [possibleFix(`Convert with \`${method}\``, ...suffixEdits(body, text.node, method))] };
    }
  }
  if (operator === '+' && isInstanceOf(left.type, core.list)) return { hint: 'lists are put together with `.addAll(other)`' };
  if (left.type.kind === 'any' || right.type.kind === 'any') return { hint: 'test an `any` with `is`, or cast it with `as`, before computing with it' };
  if (left.type.kind === 'function' || right.type.kind === 'function') return { hint: 'one of them is a function: call it with `()`' };
  if (operator === '??') return { hint: 'write the default as an `int`, or convert the left side first' };
  return {};
}

function reportOrder(body: Body, node: ast.BinaryExpression, left: Operand, right: Operand): void {
  const secondary = [
    { span: body.span(left.node), text: `\`${showType(left.type)}\`` },
    { span: body.span(right.node), text: `\`${showType(right.type)}\`` },
  ];
  const advice = operandAdvice(body, node.operator, left, right);
  const hint = advice.hint ?? (left.type.kind === 'class' && !left.type.symbol.native ? `\`${left.type.symbol.name}\` would have to implement \`Comparable<${left.type.symbol.name}>\`` : undefined);
  const params = { operator: node.operator, left: showType(left.type), right: showType(right.type) };
  body.report(notComparable, operatorSpan(body, node, node.left, node.right), params, { secondary, hint, fixes: advice.fixes });
}

export function isText(body: Body, type: Type): boolean {
  return type === body.core.stringType || isInstanceOf(type, body.core.string);
}

export function isNumber(type: Type): type is Type & { readonly kind: 'int' | 'float' } {
  return type.kind === 'int' || type.kind === 'float';
}

function isBitwise(operator: ast.BinaryOperator): boolean {
  switch (operator) {
    case '&':
    case '|':
    case '^':
    case '<<':
    case '>>':
    case '>>>':
      return true;
    default:
      return false;
  }
}
