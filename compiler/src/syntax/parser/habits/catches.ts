import { catchOrder } from '../../../diagnostics/catalogue/syntax.ts';
import type { Identifier, TypeNode } from '../../ast.ts';
import { Arrow, AsWord, Colon, Comma, OpenBrace } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';

interface Caught {
  readonly name: Identifier | null;
  readonly type: TypeNode | null;
}

/** `catch e {`, `except ValueError as e:`, `rescue TypeError => e`: what is caught, without parentheses. */
export function isBareCatch(p: ParserCore): boolean {
  if (!p.at(IdentifierToken) || p.onNewLine()) return false;
  for (let distance = 1; distance < 12; distance++) {
    const { tokenType, startOffset } = p.peek(distance);
    if (tokenType === OpenBrace || tokenType === Colon) return true;
    if (p.hasNewline(p.token.startOffset, startOffset) || (tokenType !== IdentifierToken && tokenType !== Comma && tokenType !== AsWord && tokenType !== Arrow)) return false;
  }
  return false;
}

export function bareCatch(p: ParserCore): Caught {
  const { startOffset: start } = p.token;
  const first = identifierOf(p, p.take());
  const isType = p.at(AsWord) || p.at(Arrow) || p.at(IdentifierToken) || /^[A-Z]/.test(first.name);
  if (p.at(AsWord) || p.at(Arrow)) p.take();
  const name = !isType ? first : p.at(IdentifierToken) ? identifierOf(p, p.take()) : null;
  while (!p.at(OpenBrace) && !p.at(Colon)) p.take();
  const written = name?.name ?? 'e';
  const mended = isType ? `${written}: ${first.name}` : written;
  const span = p.span(start, p.lastEnd);
  p.report(catchOrder(span, { mended: `(${mended})` }, { fixes: [{ title: `write \`(${mended})\``, sure: true, edits: [{ span, newText: `(${mended})` }] }] }));
  const type: TypeNode | null = isType ? { kind: 'named-type', id: p.id(), start: first.start, end: first.end, path: [first], args: [] } : null;
  return { name, type };
}
