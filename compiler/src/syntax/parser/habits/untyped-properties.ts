import type { FieldDeclaration, TypeNode } from '../../ast.ts';
import { CloseParen, LetWord, OpenParen, Semicolon } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import type { Preamble } from '../let.ts';
import { identifierOf } from '../names.ts';
import { delegate, isDelegate } from './lazy-values.ts';
import { takeAccessors } from './properties.ts';

/** Whether `val area get() = …` or `val table by lazy { … }` comes next, as in Kotlin, whose type the value says. */
export function isUntypedProperty(p: ParserCore): boolean {
  if (!(p.at(LetWord) || p.atWord('val') || p.atWord('var')) || p.peek(1).tokenType !== IdentifierToken) return false;
  const { image } = p.peek(2);
  if (image === 'by') return isDelegate(p.peek(2), p.peek(3));
  return image === 'get' && p.peek(3).tokenType === OpenParen && p.peek(4).tokenType === CloseParen;
}

/** The field that is read for it has a type that nobody knows. */
export function untypedProperty(p: ParserCore, { start, annotations, modifiers, doc }: Preamble): FieldDeclaration {
  const word = p.take();
  const name = identifierOf(p, p.take());
  const type: TypeNode = { kind: 'error-type', id: p.id(), start: name.start, end: name.start };
  const value = p.atWord('by') ? delegate(p, 'field') : null;
  if (value === null) takeAccessors(p, { start: word.startOffset, name, type });
  p.skip(Semicolon);
  return { kind: 'field', id: p.id(), start, end: p.lastEnd, annotations, modifiers, name, doc, type, value, nameFirst: false };
}
