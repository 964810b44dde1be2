import { cStyleCast, foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, TypeNode } from '../../ast.ts';
import { builtInName } from '../../foreign-types.ts';
import { Greater, Less, OpenParen, ThisWord } from '../../token-types.ts';
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
  const literal = literalBehindTypes(p);
  if (literal !== null) return typedLiteral(p, literal, read);
  const generic = parametersOfLambda(p);
  if (generic !== null) return genericLambda(p, generic, read);
  const type = p.peek(1);
  if (type.tokenType !== IdentifierToken || !looksLikeType(type.image) || p.peek(2).tokenType !== Greater) return null;
  const { startOffset: start } = p.take();
  p.take();
  p.take();
  return castTo(p, { start, end: p.lastEnd }, { start: type.startOffset, end: type.startOffset + type.image.length }, read);
}

/** How many tokens the `<T>` in front of a lambda takes, as in TypeScript: `<T>(x: T) => x`. Null where it is something else. */
function parametersOfLambda(p: ParserCore): number | null {
  let distance = 1;
  for (; p.peek(distance).image !== '>'; distance++) if (!/^(?:\w+|,)$/.test(p.peek(distance).image)) return null;
  if (distance === 1 || p.peek(distance + 1).tokenType !== OpenParen) return null;
  const close = p.closingParenthesis(p.index + distance + 1);
  if (close === null) return null;
  const behind = p.tokens[close + 1]?.image;
  return behind === '=>' || behind === ':' ? distance + 1 : null;
}

/** `<T>(x: T) => x`: only what is declared by name takes types. What `T` is, nothing says, so the lambda counts as broken. */
function genericLambda(p: ParserCore, tokens: number, read: () => Expression): Expression {
  const { startOffset: start } = p.token;
  for (let i = 0; i < tokens; i++) p.take();
  const end = p.lastEnd;
  const types = p.text.slice(start, end);
  p.complainAt(foreignConstruct(p.span(start, end), { word: `${types}(…) => …` }, { label: 'a lambda has no type parameters', hint: `declare a function, inside another one too: \`func name${types}(…) { … }\`` }));
  read();
  return { kind: 'error', id: p.id(), start, end: p.lastEnd };
}

/** How many tokens `<int>` and `<String, int>` take before a `[` or `{`, as in Dart; null where they are something else. */
function literalBehindTypes(p: ParserCore): number | null {
  let distance = 1;
  while (p.peek(distance).tokenType === IdentifierToken) {
    const { image } = p.peek(distance + 1);
    if (image === '>') return /^[[{]$/.test(p.peek(distance + 2).image) ? distance + 2 : null;
    if (image !== ',') return null;
    distance += 2;
  }
  return null;
}

/** `<int>[1, 2]`: the list says by itself what it holds. An empty one is read as what no type is known of. */
function typedLiteral(p: ParserCore, tokens: number, read: () => Expression): Expression {
  const { startOffset: start } = p.token;
  for (let i = 0; i < tokens; i++) p.take();
  const end = p.lastEnd;
  const types = p.text.slice(start, end);
  const value = read();
  const isEmpty = (value.kind === 'list' && value.elements.length === 0) || (value.kind === 'map' && value.entries.length === 0);
  const made = `new ${value.kind === 'list' ? 'List' : types.includes(',') ? 'Map' : 'Set'}${types}()`;
  const edits = isEmpty ? [{ span: p.span(start, value.end), newText: made }] : [{ span: p.span(start, end), newText: '' }];
  p.complainAt(foreignConstruct(p.span(start, end), { word: `${types}[…]` }, {
    label: isEmpty ? `write \`${made}\`` : 'the values say what they are',
    fixes: [{ title: isEmpty ? `write \`${made}\`` : `remove \`${types}\``, sure: !isEmpty, edits }],
  }));
  return isEmpty ? { kind: 'error', id: p.id(), start, end: value.end } : value;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const LONGEST_CONDITION = 40;

/** `x instanceof Car && ((Car) x).electric`: whether the same statement has tested the value before `from`. */
function wasTested(p: ParserCore, from: number, operand: string, type: string): boolean {
  for (let at = from; at > Math.max(1, from - LONGEST_CONDITION); at--) {
    const { image } = p.tokens[at - 1];
    if (image === ';' || image === '}') return false;
    if ((image === 'is' || image === 'instanceof') && p.tokens[at]?.image === type && p.text.slice(0, p.tokens[at - 1].startOffset).trimEnd().endsWith(operand)) return true;
  }
  return false;
}

function castTo(p: ParserCore, { start, end }: Range, { start: typeStart, end: typeEnd }: Range, read: () => Expression): Expression {
  const name = p.text.slice(typeStart, typeEnd);
  const before = p.index;
  const range = { start: typeStart, end: typeEnd };
  const right = builtInName(name);
  const value = read();
  const isCharacter = /^(?:char|Char|Character|rune)$/.test(name);
  const isConversion = isCharacter || Object.hasOwn(conversions, right);
  const operand = p.text.slice(value.start, value.end);
  if (!isConversion && wasTested(p, before, operand, name)) {
    p.report(cStyleCast(p.span(start, end), { written: p.text.slice(start, end), mended: operand }, { label: 'where it has been tested, it is one already', fixes: [{ title: 'remove the cast', sure: true, edits: [{ span: p.span(start, value.start), newText: '' }] }] }));
    return value;
  }
  const mended = isCharacter ? `String.fromCharCode(${operand})` : `${operand}${isConversion ? conversions[right] : ` as ${right}`}`;
  p.report(cStyleCast(p.span(start, end), { written: p.text.slice(start, end), mended }, { fixes: [{ title: `write \`${mended}\``, sure: !isConversion, edits: [{ span: p.span(start, value.end), newText: isConversion ? mended : `(${mended})` }] }] }));
  if (isConversion) return { kind: 'error', id: p.id(), start, end: p.lastEnd };
  const named: TypeNode = { kind: 'named-type', id: p.id(), ...range, path: [{ kind: 'identifier', id: p.id(), ...range, name }], args: [] };
  return { kind: 'cast', id: p.id(), start, end: p.lastEnd, value, type: named };
}
