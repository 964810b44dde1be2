import { foreignOperatorSign } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { bindsTightly } from '../../syntax/tightness.ts';
import { isAssignable, stripNull } from '../relations.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

/** Where `or` or `and` stands between two operands, in the words of another language; null where a sign does. */
export function operatorWord(body: Body, { left, right }: ast.BinaryExpression): { readonly start: number; readonly end: number } | null {
  const between = body.module.source.text.slice(left.end, right.start);
  const [, before, word] = /^([\s)]*)(or|and)[\s(]*$/.exec(between) ?? [];
  return word === undefined ? null : { start: left.end + before.length, end: left.end + before.length + word.length };
}

/** What such a word stands for where it cannot be what reading took it for: that is told in its place. Null where the types do not say. */
export function meantByWord(body: Body, node: ast.BinaryExpression, word: { readonly start: number; readonly end: number }): Diagnostic | null {
  const written = body.text(word);
  const left = body.typeOf(node.left);
  const right = body.typeOf(node.right);
  if (left.kind === 'int' && right.kind === 'int') {
    const sign = written === 'or' ? '|' : '&';
    const hint = written === 'or' ? 'a choice between two values is written `condition ? a : b`' : undefined;
    const fixes = [possibleFix(`write \`${sign}\``, replace(body, word, sign)), ...(written === 'or' ? choice(body, node) : [])];
    return foreignOperatorSign(body.span(word), { written, right: sign, why: 'it joins bits' }, { hint, fixes });
  }
  if (written !== 'or' || left.kind !== 'nullable' || !isAssignable(right, stripNull(left))) return null;
  return foreignOperatorSign(body.span(word), { written, right: '??', why: 'it gives the right side where the left is null' }, { fixes: [{ title: 'write `??`', sure: true, edits: [replace(body, word, '??')] }] });
}

function choice(body: Body, { left, right, start, end }: ast.BinaryExpression): Fix[] {
  if (!bindsTightly(left) || !bindsTightly(right)) return [];
  const text = `${body.text(left)} != 0 ? ${body.text(left)} : ${body.text(right)}`;
  return [possibleFix(`write \`${text}\``, replace(body, { start, end }, text))];
}
