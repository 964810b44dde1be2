import { incrementNotNumber } from '../../diagnostics/catalogue/expressions.ts';
import { selfAssignment, turnedSigns } from '../../diagnostics/catalogue/warnings.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import { declaredHere } from '../../names/labels.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf, listOf } from '../core.ts';
import { lookupMember } from '../members.ts';
import { isSubtype } from '../relations.ts';
import { showType } from '../show.ts';
import { errorType, voidType, type Type } from '../type.ts';
import { resolveTarget, wantingOf } from './assign-targets.ts';
import { noteAssigned } from './assigned-facts.ts';
import type { Body } from './body.ts';
import { coerce } from './coerce.ts';
import { compoundAssign, presentValue } from './compound-assignments.ts';
import { possibleFix, quoted, replace, sureFix } from './fixes.ts';
import { promisesValue } from './into.ts';
import { reportMismatch } from './mismatch.ts';
import { offerNullElements, reportNull } from './null-guard.ts';
import { isNumber } from './simple-types.ts';
import { reportUndeclaredField } from './undeclared-fields.ts';

/** Assignments have no value. */
export function checkAssign(body: Body, node: ast.AssignExpression): Type {
  if (node.target.kind === 'list' && node.operator === '=') destructure(body, node.target, node.value);
  else if (node.operator === '=') plainAssign(body, node);
  else compoundAssign(body, node, node.operator);
  return voidType;
}

/** The number before or after the change; nothing where nobody asks for it. */
export function checkIncrement(body: Body, node: ast.IncrementExpression, hint: Type | null): Type {
  const target = resolveTarget(body, node.target, { whole: node, change: `old ${node.operator.charAt(0)} 1` });
  if (!target) return errorType;
  const read = presentValue(body, node.target, target.read);
  const isCounted = isNumber(read);
  if (read.kind !== 'error' && !isCounted) body.report(incrementNotNumber, node.target, { operator: node.operator, type: showType(read) });
  noteAssigned(body, node.target, target, read);
  if (hint?.kind === 'void') return voidType;
  if (target.symbol?.kind === 'variable') target.symbol.stepped = true;
  return isCounted ? read : errorType;
}

function plainAssign(body: Body, node: ast.AssignExpression): void {
  if (reportUndeclaredField(body, node)) return;
  const target = resolveTarget(body, node.target, 'nothing');
  const wanted = target?.write ?? errorType;
  const before = body.module.diagnostics.length;
  const found = body.check(node.value, wanted);
  if (!target) return;
  if (node.value.kind === 'call' && body.module.diagnostics.length > before) offerNullElements(body, before, wantingOf(body, target).written);
  if (node.value.kind === 'null' && target.symbol?.kind === 'field' && promisesValue(wanted)) reportNull(body, node.value, wanted, wantingOf(body, target));
  else if (!coerce(body, node.value, found, wanted)) reportMismatch(body, node.value, found, target.write, wantingOf(body, target));
  tellSelfAssignment(body, node);
  const first = firstOperand(node.value);
  if (first.kind === 'unary') tellTurnedSigns(body, node, first);
  noteAssigned(body, node.target, target, found);
}

function tellSelfAssignment(body: Body, node: ast.AssignExpression): void {
  const { target, value } = node;
  if (value.kind === 'increment' && !value.prefix && body.text(value.target) === body.text(target)) return tellLostStep(body, node, value);
  if (target.kind !== value.kind || (target.kind !== 'name' && target.kind !== 'member')) return;
  if (target.end - target.start !== value.end - value.start) return;
  const text = body.text(target);
  if (text === body.text(value)) body.report(selfAssignment, node, { text }, target.kind === 'name' ? fieldMeant(body, target) : {});
}

/** What an expression begins with. */
function firstOperand(value: ast.Expression): ast.Expression {
  let first = value;
  while (first.kind === 'binary') first = first.left;
  return first;
}

/** `total =+ 5;`, which only assigns 5. */
function tellTurnedSigns(body: Body, { target }: ast.AssignExpression, { operator, operand, start }: ast.UnaryExpression): void {
  const { text } = body.module.source;
  if ((operator !== '+' && operator !== '-') || text[start - 1] !== '=' || text[start - 2] === '=' || operand.start === start + 1) return;
  const span = { start: start - 1, end: start + 1 };
  body.report(turnedSigns, span, { operator, target: body.text(target) }, { fixes: [possibleFix(`write \`${operator}=\``, replace(body, span, `${operator}=`))] });
}

/** `i = i++`: the old number is put back. */
function tellLostStep(body: Body, node: ast.AssignExpression, { operator }: ast.IncrementExpression): void {
  const text = body.text(node.target);
  const mended = `${text}${operator}`;
  body.report(selfAssignment, node, { text }, { hint: `\`${mended}\` gives the number before the change`, fixes: [possibleFix(`write \`${mended}\``, replace(body, node, mended))] });
}

/** `x = x` in a constructor or method, where the field `x` is meant. */
function fieldMeant(body: Body, target: ast.NameExpression): Details {
  const member = body.owner && !body.isStatic ? lookupMember(body.core, body.thisType(), target.name) : null;
  if (member?.kind !== 'field') return {};
  return {
    hint: `the field is \`this.${target.name}\``,
    fixes: [sureFix(`write \`this.${target.name}\``, replace(body, target, `this.${target.name}`))],
    secondary: [declaredHere(member.symbol)],
  };
}

/** Whether each element of the list goes to the target at its place. */
function hasPlaces({ elements }: ast.ListLiteral, target: ast.ListLiteral): boolean {
  return elements.length === target.elements.length && !elements.some(({ kind }) => kind === 'spread');
}

/** `[a, b] = [b, a]`. */
function destructure(body: Body, target: ast.ListLiteral, value: ast.Expression): void {
  const targets = target.elements.map((element) => resolveTarget(body, element, 'nothing'));
  const first = targets.find((each) => each !== null);
  const same = first && targets.every((each) => each && each.write === first.write);
  const found = body.check(value, same ? listOf(body.core, first.write) : null);
  body.module.types[target.id] = found;
  const element = isInstanceOf(found, body.core.list) ? found.args[0] : null;
  if (!element && found.kind !== 'error') {
    reportMismatch(body, value, found, listOf(body.core, first?.write ?? errorType), { clause: 'what is taken apart here must be' });
  }
  for (const [i, each] of targets.entries()) {
    if (!each) continue;
    const node = target.elements[i];
    const given = value.kind === 'list' && hasPlaces(value, target) ? body.typeOf(value.elements[i]) : element;
    if (given && !isSubtype(given, each.write)) reportMismatch(body, node, given, each.write, { clause: `what is assigned to ${quoted(body, node)} must be`, advice: {} });
    noteAssigned(body, node, each, given ?? each.write);
  }
}
