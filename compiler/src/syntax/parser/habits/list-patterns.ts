import type { IToken } from 'chevrotain';
import type { ListPattern, NamePattern } from '../../ast.ts';
import { foreignPattern } from '../../../diagnostics/catalogue/syntax.ts';
import { ColonColon } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';

/** A name that a pattern within another binds. */
function isBound({ tokenType, image }: IToken): boolean {
  return tokenType === IdentifierToken && /^[a-z_]/.test(image);
}

/** Whether `first :: rest` comes next, as in Haskell, Scala and Elm. */
export function isCons(p: ParserCore): boolean {
  return isBound(p.token) && p.peek(1).tokenType === ColonColon && isBound(p.peek(2));
}

export function consPattern(p: ParserCore): ListPattern {
  const { startOffset: start } = p.token;
  const names = [identifierOf(p, p.take())];
  while (p.at(ColonColon) && isBound(p.peek(1))) {
    p.take();
    names.push(identifierOf(p, p.take()));
  }
  const last = names[names.length - 1];
  const first = names.slice(0, -1);
  const mended = `[${first.map(({ name }) => name).join(', ')}, ...${last.name}]`;
  const span = p.span(start, p.lastEnd);
  p.report(foreignPattern(span, { mended, what: 'the first of a list, and its rest' }, { fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
  const elements = first.map((name): NamePattern => ({ kind: 'name-pattern', id: p.id(), start: name.start, end: name.end, path: [name] }));
  return { kind: 'list-pattern', id: p.id(), start, end: p.lastEnd, elements, rest: { kind: 'rest-pattern', id: p.id(), start: last.start, end: last.end, name: last } };
}
