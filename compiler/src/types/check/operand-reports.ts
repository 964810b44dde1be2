import { badOperands, notComparable } from '../../diagnostics/catalogue/expressions.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { bindsTightly } from '../../syntax/tightness.ts';
import { isInstanceOf } from '../core.ts';
import { lookupMember } from '../members.ts';
import { isAssignable } from '../relations.ts';
import { showType } from '../show.ts';
import { errorType, type Type } from '../type.ts';
import type { Operand } from './arithmetic.ts';
import type { Body } from './body.ts';
import { insertAfter, insertBefore, possibleFix, replace, suffixEdits } from './fixes.ts';
import { foreignMembers } from './foreign-words.ts';
import { literalAdvice } from './mismatch.ts';
import { operatorSpan } from './operator-span.ts';
import { isNumber, isText } from './simple-types.ts';
import { bitsOfFloat } from './truncation.ts';

export function reportOperands(body: Body, node: ast.BinaryExpression | ast.AssignExpression, operator: ast.BinaryOperator, left: Operand, right: Operand): Type {
  if (isToldOf(body, left, right)) return errorType;
  const secondary = [
    { span: body.span(left.node), text: `\`${showType(left.type)}\`` },
    { span: body.span(right.node), text: `\`${showType(right.type)}\`` },
  ];
  const params = { operator, left: showType(left.type), right: showType(right.type) };
  const at = operatorSpan(body, node, left.node, right.node);
  const advice = adviceOn(body, node, operator, left, right);
  body.report(badOperands, at, params, { secondary, ...advice });
  return errorType;
}

function adviceOn(body: Body, node: ast.BinaryExpression | ast.AssignExpression, operator: ast.BinaryOperator, left: Operand, right: Operand): Details {
  if (node.kind === 'assign' && operator === '+' && isInstanceOf(left.type, body.core.list)) return addAdvice(body, left, right);
  // `^` is a power in mathematics.
  if (operator === '^' && isNumber(left.type) && isNumber(right.type) && node.kind === 'binary') {
    return { hint: 'a power is written `**`; `^` compares bits', fixes: [possibleFix('write `**`', replace(body, operatorSpan(body, node, left.node, right.node), '**'))] };
  }
  return bitsOfFloat(body, node, operator, left, right) ?? operandAdvice(body, operator, left, right);
}

/** `list += item` and `list += others`, as in Kotlin and Python. */
function addAdvice(body: Body, list: Operand, added: Operand): Details {
  const method = isInstanceOf(added.type, body.core.list) ? 'addAll' : 'add';
  return {
    hint: 'a List gets an element by `.add(item)`, and those of another by `.addAll(others)`',
    fixes: [possibleFix(`write \`.${method}(…)\``, replace(body, { start: list.node.end, end: added.node.start }, `.${method}(`), insertAfter(body, added.node, ')'))],
  };
}

/** The test or cast that an `any` lacks is asked for once, and not at each operator. */
function isToldOf(body: Body, left: Operand, right: Operand): boolean {
  if (left.type.kind !== 'any' && right.type.kind !== 'any') return false;
  const key = `any ${[left, right].map(({ node, type }) => (type.kind === 'any' ? body.text(node) : '')).join(' ')}`;
  const isTold = body.unknownNames.has(key);
  body.unknownNames.add(key);
  return isTold;
}

function callAdvice(body: Body, { node, type }: Operand): Details {
  const size = node.kind === 'member' && type.kind === 'function' && type.parameters.length > 0 ? foreignMembers(node.name.name).find((each) => (each === 'length' || each === 'size') && lookupMember(body.core, body.typeOf(node.object), each)?.kind === 'field') : undefined;
  if (size !== undefined && node.kind === 'member') return { hint: `\`${node.name.name}\` is a method; how many there are is \`${size}\``, fixes: [possibleFix(`write \`${size}\``, replace(body, node.name, size))] };
  const takesNothing = type.kind === 'function' && type.parameters.length === 0 && node.kind !== 'lambda';
  return { hint: 'one of them is a function: call it', fixes: takesNothing ? [possibleFix('call it', ...suffixEdits(body, node, '()'))] : [] };
}

const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** `flags & 1 == 1`: the comparison comes first, as in JavaScript and C. */
function comparedFirst(body: Body, operator: string, left: Operand, right: Operand): Details | null {
  if (operator !== '&' && operator !== '|' && operator !== '^') return null;
  const { node } = right;
  if (node.kind !== 'binary' || left.type.kind !== 'int' || !COMPARISONS.has(node.operator) || body.typeOf(node.left).kind !== 'int') return null;
  return {
    hint: `\`${node.operator}\` binds more tightly than \`${operator}\``,
    fixes: [possibleFix(`compare what \`${operator}\` gives`, insertBefore(body, left.node, '('), insertAfter(body, node.left, ')'))],
  };
}

function operandAdvice(body: Body, operator: ast.BinaryOperator, left: Operand, right: Operand): Details {
  const { core } = body;
  const compared = comparedFirst(body, operator, left, right);
  if (compared) return compared;
  for (const [text, other] of [[left, right], [right, left]] as const) {
    if (!isText(body, text.type)) continue;
    if (operator === '%' && text === left) return { hint: 'values are put into a text between backticks: `` `total: ${total}` ``' };
    const code = other.type.kind === 'int' && text.node.kind === 'string' && operator !== '*' ? literalAdvice(body, text.node, 'int') : null;
    if (code) return code;
    if (operator === '*' && other.type.kind === 'int') return { hint: 'to repeat a text, call `.repeat(n)`', fixes: text === left && bindsTightly(text.node) ? [possibleFix('call `repeat`', replace(body, { start: text.node.end, end: other.node.end }, `.repeat(${body.text(other.node.kind === 'parenthesized' ? other.node.inner : other.node)})`))] : [] };
    if (isNumber(other.type) && text.node.kind !== 'template' && !(text.node.kind === 'string' && !/^\s*[-+]?\d+(?:\.\d+)?\s*$/.test(text.node.value))) {
      const method = other.type.kind === 'int' ? '.toInt()' : '.toFloat()';
      return { hint: `a String is no number: \`${method}\` reads one`, fixes: [possibleFix(`convert with \`${method}\``, ...suffixEdits(body, text.node, method))] };
    }
  }
  const filled = operator === '*' ? filledList(body, left, right) : null;
  if (filled) return filled;
  if (operator === '+' && isInstanceOf(left.type, core.list)) return { hint: 'two lists in a new one: `.concat(other)`; `.addAll(other)` adds to the first' };
  const task = [left, right].find((operand) => isInstanceOf(operand.type, core.task));
  if (task) return { hint: 'a task is not its result: wait for that', fixes: [possibleFix('wait for the result', replace(body, task.node, `(await ${body.text(task.node)})`))] };
  if (left.type.kind === 'any' || right.type.kind === 'any') return { hint: 'test an `any` with `is`, or cast it with `as`, before computing with it' };
  const counted = ORDERS.has(operator) ? countAdvice(body, left, right) : null;
  if (counted) return counted;
  const callable = [left, right].find(({ type }) => type.kind === 'function');
  if (callable) return callAdvice(body, callable);
  const named = namedOperation(body, operator, left, right);
  if (named) return named;
  if (operator === '??') return { hint: 'write the default as an `int`, or convert the left side first' };
  return {};
}

const ORDERS: ReadonlySet<ast.BinaryOperator> = new Set(['<', '<=', '>', '>=']);

/** `items > 3`: how many there are is meant. */
function countAdvice(body: Body, left: Operand, right: Operand): Details | null {
  for (const [many, other] of [[left, right], [right, left]] as const) {
    if (!isNumber(other.type) || many.type.kind !== 'class' || !many.type.symbol.native) continue;
    const member = ['length', 'size'].find((name) => lookupMember(body.core, many.type, name)?.kind === 'field');
    if (member !== undefined) return { hint: `how many there are is its \`${member}\``, fixes: [possibleFix(`write \`.${member}\``, ...suffixEdits(body, many.node, `.${member}`))] };
  }
  return null;
}

/** What the operators are called where a class has a method for them. */
const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  '+': ['plus', 'add', 'added', 'concat', 'union'],
  '-': ['minus', 'subtract', 'sub', 'difference'],
  '*': ['times', 'multiply', 'scaled', 'scale', 'mul'],
  '/': ['dividedBy', 'divide', 'div', 'over'],
  '%': ['modulo', 'mod', 'rem'],
};

/** `position + velocity`, where `position` has a method `plus` that takes a `velocity`. */
function namedOperation(body: Body, operator: string, left: Operand, right: Operand): Details | null {
  const name = (OPERATIONS[operator] ?? []).find((each) => {
    const member = lookupMember(body.core, left.type, each);
    const taken = member?.kind === 'method' && member.signature.parameters.length === 1 ? member.signature.parameters[0].type : null;
    return taken !== null && isAssignable(right.type, taken);
  });
  if (name === undefined) return null;
  const isWhole = left.node.kind === 'name' || left.node.kind === 'member' || left.node.kind === 'call' || left.node.kind === 'this' || left.node.kind === 'index' || left.node.kind === 'parenthesized';
  const edits = [...(isWhole ? [] : [insertBefore(body, left.node, '(')]), replace(body, { start: left.node.end, end: right.node.start }, `${isWhole ? '' : ')'}.${name}(`), insertAfter(body, right.node, ')')];
  return { hint: `an operator works on numbers and texts; a \`${showType(left.type)}\` has \`${name}\``, fixes: [possibleFix(`write \`.${name}(…)\``, ...edits)] };
}

/** `[[0] * n] * m`: what was told of the inner one goes with the outer. Gives what the fix for it would write. */
function takeFilled(body: Body, { start, end }: ast.Expression): string | null {
  const { diagnostics } = body.module;
  const at = diagnostics.findLastIndex(({ code, primary, fixes }) => code === badOperands.code && start <= primary.span.start && primary.span.end <= end && /^List\.(?:filled|generate)\(/.test(fixes[0]?.edits[0]?.newText ?? ''));
  const [edit] = at < 0 ? [] : diagnostics[at].fixes[0].edits;
  if (edit === undefined || edit.span.start !== start || edit.span.end !== end) return null;
  diagnostics.splice(at, 1);
  return edit.newText;
}

/** `[0] * n`, as in Python. */
function filledList(body: Body, left: Operand, right: Operand): Details | null {
  const [list, times] = left.node.kind === 'list' ? [left.node, right] : [right.node, left];
  if (list.kind !== 'list' || list.elements.length !== 1 || times.type.kind !== 'int') return null;
  const many = times.node.kind === 'parenthesized' ? times.node.inner : times.node;
  const inner = takeFilled(body, list.elements[0]);
  const newText = inner === null ? `List.filled(${body.text(many)}, ${body.text(list.elements[0])})` : `List.generate(${body.text(many)}, (_) => ${inner})`;
  return { hint: inner === null ? '`List.filled(n, x)` makes a List of `n` times `x`' : '`List.generate(n, make)` makes a List of `n` Lists of their own', fixes: [possibleFix(`write \`${newText}\``, replace(body, { start: left.node.start, end: right.node.end }, newText))] };
}

function orderHint(type: Type): string | undefined {
  if (type.kind === 'parameter') return `a bound says that it has an order: \`<${type.symbol.name} extends Comparable<${type.symbol.name}>>\``;
  return type.kind === 'class' && !type.symbol.native ? `\`${type.symbol.name}\` would have to implement \`Comparable<${type.symbol.name}>\`` : undefined;
}

/** The bound that a type parameter of this module lacks. */
function orderBound(body: Body, type: Type): Details['fixes'] {
  if (type.kind !== 'parameter' || type.symbol.bound !== null || type.symbol.module !== body.module.symbol) return [];
  const { name, node } = type.symbol;
  return [possibleFix(`write \`${name} extends Comparable<${name}>\``, insertAfter(body, node.name, ` extends Comparable<${name}>`))];
}

export function reportOrder(body: Body, node: ast.BinaryExpression, left: Operand, right: Operand): void {
  if (isToldOf(body, left, right)) return;
  const secondary = [
    { span: body.span(left.node), text: `\`${showType(left.type)}\`` },
    { span: body.span(right.node), text: `\`${showType(right.type)}\`` },
  ];
  const advice = operandAdvice(body, node.operator, left, right);
  const hint = advice.hint ?? orderHint(left.type);
  const fixes = advice.fixes ?? orderBound(body, left.type);
  const params = { operator: node.operator, left: showType(left.type), right: showType(right.type) };
  body.report(notComparable, operatorSpan(body, node, node.left, node.right), params, { secondary, hint, fixes });
}
