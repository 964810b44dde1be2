import { cStyleCast } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, TypeNode } from '../../ast.ts';
import { builtInName } from '../../foreign-types.ts';
import { ThisWord } from '../../token-types.ts';
import { FloatToken, IdentifierToken, IntToken, StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { looksLikeType } from '../type-text.ts';

type Parenthesized = Extract<Expression, { readonly kind: 'parenthesized' }>;

/** Whether an operand follows `(String)`, as in Java and C. */
export function isCastInFront(p: ParserCore, value: Expression): value is Parenthesized {
  if (value.kind !== 'parenthesized' || value.inner.kind !== 'name' || p.onNewLine()) return false;
  if (!looksLikeType(value.inner.name)) return false;
  const { tokenType, image } = p.token;
  const isOperand = tokenType === IdentifierToken || tokenType === IntToken || tokenType === FloatToken || tokenType === StringToken || tokenType === ThisWord;
  return isOperand && !otherWords.has(image);
}

const otherWords: ReadonlySet<string> = new Set(['is', 'within', 'and', 'or', 'mod', 'instanceof', 'until', 'step', 'downTo']);

/** Numbers are converted by a call. */
const conversions: Readonly<Record<string, string>> = { int: '.toInt()', float: '.toFloat()' };

/** `(String) x`: `read` reads the operand. */
export function castInFront(p: ParserCore, { start, inner, end }: Parenthesized, read: () => Expression): Expression {
  const name = p.text.slice(inner.start, inner.end);
  const right = builtInName(name);
  const value = read();
  const suffix = Object.hasOwn(conversions, right) ? conversions[right] : ` as ${right}`;
  const mended = `${p.text.slice(value.start, value.end)}${suffix}`;
  p.report(cStyleCast(p.span(start, end), { type: name, mended }, { fixes: [{ title: `write \`${mended}\``, sure: suffix.startsWith(' as'), edits: [{ span: p.span(start, value.end), newText: suffix.startsWith(' as') ? `(${mended})` : mended }] }] }));
  const type: TypeNode = { kind: 'named-type', id: p.id(), start: inner.start, end: inner.end, path: [{ kind: 'identifier', id: p.id(), start: inner.start, end: inner.end, name }], args: [] };
  return suffix.startsWith(' as') ? { kind: 'cast', id: p.id(), start, end: p.lastEnd, value, type } : { kind: 'error', id: p.id(), start, end: p.lastEnd };
}
