import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Argument, Expression } from '../../ast.ts';
import { CloseBrace, Colon, Comma, Equals, OpenBrace } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';

/** Whether `with { x = 1 }` comes next behind a value, as in C#. */
export function isWithCopy(p: ParserCore): boolean {
  const sign = p.peek(3).tokenType;
  return p.atWord('with') && !p.onNewLine() && p.peek(1).tokenType === OpenBrace && p.peek(2).tokenType === IdentifierToken && (sign === Equals || sign === Colon);
}

/** The call of `copy` that is meant. */
export function withCopy(p: ParserCore, object: Expression): Expression {
  const { start } = object;
  const word = p.take();
  const edits: TextEdit[] = [{ span: p.span(object.end, p.token.startOffset + 1), newText: '.copy(' }];
  p.take();
  const args: Argument[] = [];
  while (p.at(IdentifierToken)) {
    const name = identifierOf(p, p.take());
    if (p.at(Equals)) edits.push({ span: p.span(name.end, p.token.startOffset + 1), newText: ':' });
    p.take();
    const value = p.expression();
    args.push({ kind: 'argument', id: p.id(), start: name.start, end: p.lastEnd, name, value });
    if (!p.skip(Comma)) break;
  }
  const isClosed = p.at(CloseBrace);
  if (isClosed) edits.push({ span: p.span(p.lastEnd, p.token.startOffset + 1), newText: ')' });
  p.complainAt(foreignConstruct(p.spanOf(word), { word: 'with { … }' }, { label: 'a record is changed in a copy: `.copy(…)`', fixes: isClosed ? [{ title: 'write `.copy(…)`', sure: true, edits }] : [] }));
  if (!p.skip(CloseBrace)) p.panic();
  const name = { kind: 'identifier', id: p.id(), start: word.startOffset, end: word.startOffset + word.image.length, name: 'copy' } as const;
  const callee: Expression = { kind: 'member', id: p.id(), start, end: name.end, object, optional: false, name };
  return { kind: 'call', id: p.id(), start, end: p.lastEnd, callee, typeArgs: [], args };
}
