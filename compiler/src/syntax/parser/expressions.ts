import type { IToken } from 'chevrotain';
import { expectedInstead, foreignOperatorSign } from '../../diagnostics/catalogue/syntax.ts';
import type { AssignExpression, Expression, NameExpression } from '../ast.ts';
import { AndAssign, ColonEquals, Dot, IfWord, OpenParen, OrAssign, QuestionDot } from '../token-types.ts';
import { operatorInfo, type OperatorInfo } from '../tokens.ts';
import { binary } from './binary.ts';
import { conditionalRest } from './conditional.ts';
import { Context, type ParserCore } from './core.ts';
import { offerToAssignBefore } from './habits/assigned-values.ts';
import { isNextStatement, trailingConditional } from './habits/conditionals.ts';
import { reportAssignmentAsCondition, reportAssignmentAsValue, reportBindingAsCondition } from './misplaced-effects.ts';
import { isWord } from './names.ts';
import { operatorAt, takeOperator } from './operators.ts';

/** An expression whose value is used: assignments, which have none, are mistakes here. */
export function parseExpression(p: ParserCore): Expression {
  const expression = conditional(p);
  const operator = operatorAt(p) ?? (p.careful ? colonEquals(p) : null);
  if (operator === null || operator.kind !== 'assign') return expression;
  if (operator.text === '=' && (p.context & Context.allowLet) !== 0) return comparisonMeant(p, expression, operator);
  const at = p.diagnostics.length;
  const isFirst = (p.context & Context.quietAssignment) === 0;
  if (isFirst) reportAssignmentAsValue(p, expression, operator.text);
  const { context } = p;
  p.context |= Context.quietAssignment;
  const node = assignment(p, expression, operator);
  p.context = context;
  if (isFirst) offerToAssignBefore(p, at, node);
  return node;
}

/** An expression that stands for what it does: as a statement, the body of a lambda or of a `match` arm, or in a `for`. */
export function parseEffect(p: ParserCore): Expression {
  const expression = conditional(p);
  if (p.careful && (p.at(AndAssign) || p.at(OrAssign))) return logicalAssign(p, expression);
  const operator = operatorAt(p) ?? (p.careful ? pascalEquals(p) : null);
  return operator === null || operator.kind !== 'assign' ? expression : assignment(p, expression, operator);
}

function assignment(p: ParserCore, target: Expression, operator: Assignment): AssignExpression {
  // `Node* p = head` reads as an assignment to a product.
  if (!p.careful && target.kind === 'binary') p.panic();
  takeOperator(p, operator);
  const value = p.expression();
  return { kind: 'assign', id: p.id(), start: target.start, end: p.lastEnd, operator: operator.text, target, value };
}

/** `if (x = 3)` compares, and `while (line = read())` asks whether there is something. */
function comparisonMeant(p: ParserCore, left: Expression, operator: Assignment): Expression {
  if (left.kind === 'name' && isCallAhead(p)) return bindingMeant(p, left, operator);
  reportAssignmentAsCondition(p, left);
  takeOperator(p, operator);
  const right = p.expression();
  return { kind: 'binary', id: p.id(), start: left.start, end: p.lastEnd, operator: '==', left, right };
}

/** Whether a call stands behind the operator. */
function isCallAhead(p: ParserCore): boolean {
  let distance = 1;
  while (isWord(p.peek(distance)) && (p.peek(distance + 1).tokenType === Dot || p.peek(distance + 1).tokenType === QuestionDot)) distance += 2;
  return isWord(p.peek(distance)) && p.peek(distance + 1).tokenType === OpenParen;
}

function bindingMeant(p: ParserCore, { name, start, end }: NameExpression, operator: Assignment): Expression {
  reportBindingAsCondition(p, name, start);
  takeOperator(p, operator);
  const value = p.expression();
  return { kind: 'let-condition', id: p.id(), start, end: p.lastEnd, name: { kind: 'identifier', id: p.id(), start, end, name }, value };
}

const equals = operatorInfo('=');

/** `:=` within an expression, as in Python: reported as any assignment there. */
function colonEquals(p: ParserCore): OperatorInfo | null {
  return p.at(ColonEquals) ? equals : null;
}

/** `this.x := 5`, as in Pascal. */
function pascalEquals(p: ParserCore): OperatorInfo | null {
  if (!p.at(ColonEquals)) return null;
  const span = p.spanOf(p.token);
  p.complain(expectedInstead(span, { expected: '`=`', where: 'to assign', found: '`:=`' }, { fixes: [{ title: 'write `=`', sure: true, edits: [{ span, newText: '=' }] }] }));
  return equals;
}

/** `ok &&= test`: the operator that is meant, and where the value goes. */
function logicalAssign(p: ParserCore, target: Expression): Expression {
  const sign = p.take();
  if (sign.tokenType === OrAssign && startsNoTruth(p)) return defaultAssign(p, target, sign);
  const operator = sign.tokenType === AndAssign ? '&&' : '||';
  const written = p.text.slice(target.start, target.end);
  const edits = [{ span: p.spanOf(sign), newText: `= ${written} ${operator}` }];
  p.complainAt(foreignOperatorSign(p.spanOf(sign), { written: sign.image, right: `= … ${operator}` }, { label: `write \`${written} = ${written} ${operator} …\``, fixes: [{ title: `write \`= ${written} ${operator}\``, sure: false, edits }] }));
  const right = p.expression();
  const left: Expression = { kind: 'error', id: p.id(), start: sign.startOffset, end: sign.startOffset };
  const value: Expression = { kind: 'binary', id: p.id(), start: sign.startOffset, end: p.lastEnd, operator, left, right };
  return { kind: 'assign', id: p.id(), start: target.start, end: p.lastEnd, operator: '=', target, value };
}

/** Whether a text, a number, a list or a new object comes next. */
function startsNoTruth(p: ParserCore): boolean {
  return /^(?:["'`\d[{]|new$)/.test(p.token.image);
}

/** `name ||= "none"`, as in JavaScript: what stands in for null. */
function defaultAssign(p: ParserCore, target: Expression, sign: IToken): Expression {
  const span = p.spanOf(sign);
  p.complainAt(foreignOperatorSign(span, { written: '||=', right: '??=' }, { label: 'write `??=`: it assigns where there is null', fixes: [{ title: 'write `??=`', sure: false, edits: [{ span, newText: '??=' }] }] }));
  const value = p.expression();
  return { kind: 'assign', id: p.id(), start: target.start, end: p.lastEnd, operator: '??=', target, value };
}

type Assignment = Extract<OperatorInfo, { readonly kind: 'assign' }>;

/** `condition ? then : otherwise`, or what binds tighter. */
function conditional(p: ParserCore): Expression {
  const condition = binary(p, 1);
  if (p.careful && p.at(IfWord) && !p.onNewLine() && condition.kind !== 'error' && (p.context & Context.noTrailingIf) === 0 && !isNextStatement(p)) return trailingConditional(p, condition);
  return conditionalRest(p, condition);
}
