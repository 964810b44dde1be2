import { append } from '../../base/lists.ts';
import { conditionNeverNull, conditionNotBool, logicOfValues, valueOfNothing } from '../../diagnostics/catalogue/expressions.ts';
import type { Details, Diagnostic, TextEdit } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { bindsTightly } from '../../syntax/tightness.ts';
import { isInstanceOf } from '../core.ts';
import { isAssignable, stripNull } from '../relations.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { insertAfter, possibleFix, replace, suffixEdits } from './fixes.ts';
import { operatorSpan } from './operator-span.ts';
import { meantByWord, operatorWord } from './operator-words.ts';

const NO_CONDITION: ReadonlySet<number> = new Set([conditionNotBool.code, conditionNeverNull.code, valueOfNothing.code]);

/** Several operands of one condition that are none (`a && b`, both texts) are one habit: told at the first, with a fix for all. */
export function joinOperandReports(body: Body, node: ast.BinaryExpression, before: number): void {
  const [first, ...others] = operandReports(body, node, before);
  if (first === undefined || others.length === 0) return;
  const all = [first, ...others];
  const fixes = all.every((each) => each.fixes.length > 0) ? [possibleFix('write the tests', ...all.flatMap((each) => each.fixes[0].edits))] : [];
  const secondary = [...first.secondary, ...others.flatMap((each) => [each.primary, ...each.secondary])];
  replaceReports(body, all, { ...first, secondary, fixes });
}

/** `name || "none"` where a value is wanted, `user && user.name`: as in JavaScript. What was said of the operands is said of the operator. */
export function tellLogicOfValues(body: Body, node: ast.BinaryExpression, { before, hint }: { readonly before: number; readonly hint: Type | null }): boolean {
  const told = operandReports(body, node, before);
  if (told.length === 0) return hint?.kind !== 'bool' && tellThrowBehindOr(body, node);
  const { operator } = node;
  if ((operator !== '||' && operator !== '&&') || hint?.kind === 'bool' || isTruth(body, node.right)) return true;
  const word = operatorWord(body, node);
  const meant = word === null ? null : meantByWord(body, node, word);
  if (meant !== null) {
    replaceReports(body, told, meant);
    return true;
  }
  const details = body.typeOf(node.right).kind === 'void' ? ifAdvice(body, node) : operator === '||' ? defaultAdvice(body, node) : guardAdvice(body, node);
  replaceReports(body, told, logicOfValues(body.span(word ?? operatorSpan(body, node, node.left, node.right)), { operator }, details));
  return true;
}

/** `find(name) || throw …`: what is null is left with `??`. */
function tellThrowBehindOr(body: Body, node: ast.BinaryExpression): boolean {
  const left = body.typeOf(node.left);
  if (node.operator !== '||' || body.typeOf(node.right).kind !== 'never' || left.kind !== 'nullable' || left.inner.kind === 'bool') return false;
  body.module.diagnostics.push(logicOfValues(body.span(operatorSpan(body, node, node.left, node.right)), { operator: '||' }, defaultAdvice(body, node)));
  return true;
}

/** `name or "none"`, read as a default for what is never null: what the word stands for instead. */
export function tellWordAsDefault(body: Body, node: ast.BinaryExpression): boolean {
  const word = operatorWord(body, node);
  if (word === null) return false;
  body.module.diagnostics.push(meantByWord(body, node, word) ?? logicOfValues(body.span(word), { operator: '||' }, neverNullAdvice(body, node.left, node.right)));
  return true;
}

/** What was reported since `before` about the operands of a chain, those in parentheses and behind a `!` included. */
function operandReports(body: Body, node: ast.BinaryExpression, before: number): Diagnostic[] {
  const { diagnostics } = body.module;
  if (diagnostics.length === before) return [];
  const starts = new Set<number>();
  const waiting: ast.Expression[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'parenthesized') waiting.push(next.inner);
    else if (next.kind === 'unary' && next.operator === '!') waiting.push(next.operand);
    else if (next.kind === 'binary' && (next.operator === '&&' || next.operator === '||')) waiting.push(next.left, next.right);
    else starts.add(next.start);
  }
  return diagnostics.filter(({ code, primary }, index) => index >= before && NO_CONDITION.has(code) && starts.has(primary.span.start));
}

function replaceReports(body: Body, told: readonly Diagnostic[], by: Diagnostic): void {
  const { diagnostics } = body.module;
  const at = diagnostics.indexOf(told[0]);
  const left = diagnostics.filter((each, index) => index > at && !told.includes(each));
  diagnostics.length = at;
  diagnostics.push(by);
  append(diagnostics, left);
}

function isTruth(body: Body, node: ast.Expression): boolean {
  const { kind } = body.typeOf(node);
  return kind === 'bool' || kind === 'error' || kind === 'any' || kind === 'never';
}

/** The operands of `a || b || c`, and its signs. */
function alternatives(body: Body, node: ast.BinaryExpression): { readonly lefts: readonly ast.Expression[]; readonly signs: readonly { start: number; end: number }[] } {
  const lefts: ast.Expression[] = [];
  const signs: { start: number; end: number }[] = [];
  let at: ast.Expression = node;
  while (at.kind === 'binary' && at.operator === '||') {
    signs.unshift(operatorWord(body, at) ?? operatorSpan(body, at, at.left, at.right));
    at = at.left;
    lefts.unshift(at.kind === 'binary' && at.operator === '||' ? at.right : at);
  }
  return { lefts, signs };
}

function defaultAdvice(body: Body, node: ast.BinaryExpression): Details {
  const { lefts, signs } = alternatives(body, node);
  const right = body.typeOf(node.right);
  const coalesced = (): TextEdit[] => signs.map((sign) => replace(body, sign, '??'));
  const writeBoth = { label: 'write `??`', hint: '`??` gives the right side where the left is null' };
  if (lefts.every((each) => mayLackValue(body.typeOf(each)))) {
    const fits = lefts.every((each) => body.typeOf(each).kind === 'nullable' && isAssignable(right, stripNull(body.typeOf(each))));
    return { ...writeBoth, fixes: [{ title: 'write `??`', sure: fits, edits: coalesced() }] };
  }
  const elements = lefts.filter((each) => each.kind === 'index').filter((each) => isElement(body, each));
  const [first] = elements;
  if (first !== undefined && lefts.every((each) => mayLackValue(body.typeOf(each)) || elements.some(({ id }) => id === each.id))) {
    const asked = `${body.text(first.object)}.get(${body.text(first.index)})`;
    const hint = `\`${body.text(first)}\` throws where there is no such element; \`${asked}\` is null there, and \`??\` gives another value for null`;
    const edits = [...elements.flatMap((each) => askEdits(body, each)), ...coalesced()];
    return { label: 'write `??`', hint, fixes: [possibleFix(lefts.length === 1 ? `write \`${asked} ??\`` : 'write it with `??`', ...edits)] };
  }
  return lefts.length === 1 ? neverNullAdvice(body, lefts[0], node.right) : { label: 'write `??`', hint: '`??` gives the right side where the left is null; what is never null has none' };
}

function mayLackValue({ kind }: Type): boolean {
  return kind === 'nullable' || kind === 'error';
}

/** `args[0]` */
function isElement(body: Body, { object, index }: ast.IndexExpression): boolean {
  return isInstanceOf(body.typeOf(object), body.core.list) && body.typeOf(index).kind === 'int';
}

function askEdits(body: Body, { object, index, end }: ast.IndexExpression): TextEdit[] {
  return [replace(body, { start: object.end, end: index.start }, '.get('), replace(body, { start: index.end, end }, ')')];
}

function neverNullAdvice(body: Body, left: ast.Expression, right: ast.Expression): Details {
  const { core } = body;
  const type = body.typeOf(left);
  const between = { start: left.end, end: right.start };
  if (left.kind === 'binary' && left.operator === '&&' && body.typeOf(left.left).kind === 'bool') return chosen(body, left, right);
  if (type.kind === 'bool') return { hint: 'a choice between two values is written `condition ? a : b`' };
  const what = body.text(left).length <= MOST_QUOTED ? `\`${body.text(left)}\`` : 'the left side';
  if (isInstanceOf(type, core.string) || isInstanceOf(type, core.list)) {
    const [call, ...opened] = suffixEdits(body, left, '.ifEmpty(() => ').reverse();
    const edits = [...opened, replace(body, between, call.newText), insertAfter(body, right, ')')];
    return { hint: `${what} is never null; where it may be empty, \`.ifEmpty(() => …)\` gives another value`, fixes: [possibleFix('write `.ifEmpty(() => …)`', ...edits)] };
  }
  if ((type.kind === 'int' || type.kind === 'float') && bindsTightly(right)) {
    const zero = type.kind === 'int' ? '0' : '0.0';
    const text = `${body.text(left)} != ${zero} ? ${body.text(left)} : ${body.text(right)}`;
    return { hint: `${what} is never null; a choice between two values is written \`condition ? a : b\``, fixes: bindsTightly(left) ? [possibleFix(`write \`${text}\``, replace(body, { start: left.start, end: right.end }, text))] : [] };
  }
  return { hint: `${what} is never null: nothing else would ever stand here; if it may be missing, declare it with a \`?\`` };
}

/** `isNew && "new" || "old"` */
function chosen(body: Body, { left: condition, right: first }: ast.BinaryExpression, second: ast.Expression): Details {
  const edits = [replace(body, { start: condition.end, end: first.start }, ' ? '), replace(body, { start: first.end, end: second.start }, ' : ')];
  return { label: 'write `condition ? a : b`', fixes: [possibleFix('write it with `?` and `:`', ...edits)] };
}

const MOST_QUOTED = 40;

function guardAdvice(body: Body, node: ast.BinaryExpression): Details {
  const { left, right } = node;
  const chain = body.typeOf(left).kind === 'nullable' ? optionalChain(body, left, right) : null;
  if (chain !== null) return { label: 'write `?.`', hint: '`?.` asks only what is not null, and gives null elsewhere', fixes: [possibleFix(`write \`${chain}\``, replace(body, { start: left.start, end: right.end }, chain))] };
  return { hint: 'a choice between two values is written `condition ? a : b`' };
}

/** `user?.name` for `user && user.name`. */
function optionalChain(body: Body, left: ast.Expression, right: ast.Expression): string | null {
  const object = body.text(left);
  const text = body.text(right);
  return bindsTightly(left) && text.startsWith(`${object}.`) ? `${object}?${text.slice(object.length)}` : null;
}

/** `ready && start();`, `done || stop();` */
function ifAdvice(body: Body, { left, right, operator, start, end }: ast.BinaryExpression): Details {
  const hint = 'what is done only where a condition holds stands in an `if`';
  const { text } = body.module.source;
  if (!/(?:^|[;{}\n])[ \t]*$/.test(text.slice(Math.max(0, start - 200), start)) || !text.startsWith(';', end)) return { hint };
  const condition = operator === '&&' ? body.text(left) : opposite(body, left);
  const edits = [replace(body, { start, end: right.start }, `if (${condition}) { `), insertAfter(body, { start: end + 1, end: end + 1 }, ' }')];
  return { hint, fixes: [possibleFix('write an `if`', ...edits)] };
}

function opposite(body: Body, node: ast.Expression): string {
  if (node.kind === 'unary' && node.operator === '!') return body.text(node.operand);
  return bindsTightly(node) ? `!${body.text(node)}` : `!(${body.text(node)})`;
}
