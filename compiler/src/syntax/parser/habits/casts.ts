import { cStyleCast } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, TypeNode } from '../../ast.ts';
import { builtInName } from '../../foreign-types.ts';
import { Greater, Less, ThisWord } from '../../token-types.ts';
import { FloatToken, IdentifierToken, IntToken, StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { looksLikeType } from '../type-text.ts';

type Parenthesized = Extract<Expression, { readonly kind: 'parenthesized' }>;

/** Whether an operand follows `(String)`, as in Java and C. */
export function isCastInFront(p: ParserCore, value: Expression): value is Parenthesized {
  if (value.kind !== 'parenthesized' || value.inner.kind !== 'name' || p.onNewLine()) return false;
  if (!looksLikeType(value.inner.name) || p.text.slice(value.start + 1, value.end - 1).trim() !== value.inner.name) return false;
  const { tokenType, image } = p.token;
  const isOperand = tokenType === IdentifierToken || tokenType === IntToken || tokenType === FloatToken || tokenType === StringToken || tokenType === ThisWord;
  return isOperand && !otherWords.has(image);
}

const otherWords: ReadonlySet<string> = new Set(['is', 'within', 'and', 'or', 'mod', 'instanceof', 'until', 'step', 'downTo']);

/** Numbers are converted by a call. */
const conversions: Readonly<Record<string, string>> = { int: '.toInt()', float: '.toFloat()' };

/** `(String) x`: `read` reads the operand. */
export function castInFront(p: ParserCore, { start, inner, end }: Parenthesized, read: () => Expression): Expression {
  return castTo(p, { start, end }, inner, read);
}

/** `<String>x`, as in TypeScript: `read` reads the operand. Null where no type stands between the angles. */
export function castInAngles(p: ParserCore, read: () => Expression): Expression | null {
  if (!p.at(Less)) return null;
  const type = p.peek(1);
  if (type.tokenType !== IdentifierToken || !looksLikeType(type.image) || p.peek(2).tokenType !== Greater) return null;
  const { startOffset: start } = p.take();
  p.take();
  p.take();
  return castTo(p, { start, end: p.lastEnd }, { start: type.startOffset, end: type.startOffset + type.image.length }, read);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function castTo(p: ParserCore, { start, end }: Range, { start: typeStart, end: typeEnd }: Range, read: () => Expression): Expression {
  const name = p.text.slice(typeStart, typeEnd);
  const range = { start: typeStart, end: typeEnd };
  const right = builtInName(name);
  const value = read();
  const isCharacter = /^(?:char|Char|Character|rune)$/.test(name);
  const isConversion = isCharacter || Object.hasOwn(conversions, right);
  const operand = p.text.slice(value.start, value.end);
  const mended = isCharacter ? `String.fromCharCode(${operand})` : `${operand}${isConversion ? conversions[right] : ` as ${right}`}`;
  p.report(cStyleCast(p.span(start, end), { written: p.text.slice(start, end), mended }, { fixes: [{ title: `write \`${mended}\``, sure: !isConversion, edits: [{ span: p.span(start, value.end), newText: isConversion ? mended : `(${mended})` }] }] }));
  if (isConversion) return { kind: 'error', id: p.id(), start, end: p.lastEnd };
  const named: TypeNode = { kind: 'named-type', id: p.id(), ...range, path: [{ kind: 'identifier', id: p.id(), ...range, name }], args: [] };
  return { kind: 'cast', id: p.id(), start, end: p.lastEnd, value, type: named };
}
