import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import { Colon, FuncWord, OpenBrace, OpenParen } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { skipBraces } from '../recovery.ts';
import { distanceToDeclaredName } from './type-first.ts';

const memberWords: ReadonlySet<string> = new Set(['public', 'private', 'protected', 'override', 'func', 'fun', 'function', '@']);

/** Whether members stand in braces behind `new Shape()`, as in Java. */
export function isAnonymousClass(p: ParserCore, callee: Expression): boolean {
  if (callee.kind !== 'new' || p.onNewLine()) return false;
  const first = p.peek(1);
  if (first.tokenType === FuncWord || memberWords.has(first.image)) return true;
  const name = first.tokenType === IdentifierToken ? distanceToDeclaredName(p, 1) : 0;
  return name > 0 && p.peek(name + 1).tokenType === OpenParen;
}

/** Whether `object : Listener {` or `object {` comes next, as in Kotlin. */
export function isObjectExpression(p: ParserCore): boolean {
  if (!p.atWord('object')) return false;
  for (let distance = 1; distance < LONGEST_HEAD; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === OpenBrace) return distance === 1 || p.peek(1).tokenType === Colon;
    if (distance === 1 ? tokenType !== Colon : !/^[\w.,<>()"']+$/.test(image)) return false;
  }
  return false;
}

const LONGEST_HEAD = 40;

/** `object : Listener { … }`: as an anonymous class. */
export function objectExpression(p: ParserCore): Expression {
  const { startOffset: start, image } = p.token;
  const span = p.span(start, start + image.length);
  while (!p.at(OpenBrace)) p.take();
  skipBraces(p);
  p.complainAt(foreignConstruct(span, { word: 'object : T { … }' }, { label: 'a class has a name', hint: NAMED }));
  return { kind: 'error', id: p.id(), start, end: p.lastEnd };
}

const NAMED = 'declare a class that extends it, or implements it, at the top level; what has one method can often be a lambda';

/** `new Shape() { … }`: the object is left open. */
export function anonymousClass(p: ParserCore, { start, end }: Expression): Expression {
  const open = p.token;
  skipBraces(p);
  const written = p.text.slice(start, end);
  p.complainAt(foreignConstruct(p.spanOf(open), { word: `${written} { … }` }, { label: 'a class has a name', hint: NAMED }));
  return { kind: 'error', id: p.id(), start, end: p.lastEnd };
}
