import type { IToken, TokenType } from 'chevrotain';
import { expectedExpression, foreignOperatorSign } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../ast.ts';
import { CloseBrace, CloseBracket, CloseParen, Colon, Comma, Semicolon } from '../token-types.ts';
import { EndOfFile } from '../tokens.ts';
import type { ParserCore } from './core.ts';
import { describe } from './names.ts';

const ends: ReadonlySet<TokenType> = new Set([CloseBrace, CloseBracket, CloseParen, Colon, Comma, Semicolon, EndOfFile]);

/** A reserved word that was declared as a name, and reported there. */
function reservedName(p: ParserCore): Expression {
  const { startOffset: start } = p.take();
  return { kind: 'error', id: p.id(), start, end: p.endFrom(start) };
}

/** `a >== b` and `a < = b` */
function isBrokenComparison({ image, startOffset }: IToken, token: IToken): boolean {
  if (token.image !== '=' && token.image !== '==') return false;
  const isGlued = startOffset + image.length === token.startOffset;
  return ((image === '<' || image === '>') && (isGlued ? token.image === '==' : token.image === '=')) || ((image === '<=' || image === '>=') && isGlued && token.image === '=');
}

function brokenComparison(p: ParserCore, previous: IToken, token: IToken): Expression {
  const span = p.span(previous.startOffset, token.startOffset + token.image.length);
  const right = `${previous.image.charAt(0)}=`;
  p.complainAt(foreignOperatorSign(span, { written: p.text.slice(span.start, span.end), right }, { fixes: [{ title: `write \`${right}\``, sure: true, edits: [{ span, newText: right }] }] }));
  p.take();
  return p.expression();
}

/** Nothing that an expression can begin with. Where the place ends here, only this is missing, and reading goes on. */
export function missingOperand(p: ParserCore): Expression {
  const { token } = p;
  if (p.reservedNames.has(token.image)) return reservedName(p);
  const previous = p.index > 0 ? p.tokens[p.index - 1] : null;
  const after = previous === null ? 'at the start of the file' : `after ${describe(previous)}`;
  if (previous !== null && isBrokenComparison(previous, token)) return brokenComparison(p, previous, token);
  const isEnd = ends.has(token.tokenType) || p.onNewLine();
  const span = isEnd && previous !== null ? p.spanOf(previous) : p.spanOf(token);
  p.complain(
    expectedExpression(span, { after, found: describe(token) }, {
      label: isEnd ? 'a value is missing behind this' : 'no value can begin with this',
    }),
  );
  if (!isEnd) p.panic();
  return { kind: 'error', id: p.id(), start: p.lastEnd, end: p.lastEnd };
}
