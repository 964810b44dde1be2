import type { TokenType } from 'chevrotain';
import { pairFix } from './habits/tuples.ts';
import { tupleExpression } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression, JumpStatement, ReturnStatement } from '../ast.ts';
import { BreakWord, CloseBrace, CloseBracket, CloseParen, Colon, Comma, ContinueWord, ReturnWord, Semicolon } from '../token-types.ts';
import { EndOfFile, IdentifierToken } from '../tokens.ts';
import type { ParserCore } from './core.ts';
import { signBeforeLabel } from './habits/labels.ts';
import { identifierOf } from './names.ts';
import { endStatement } from './statement-end.ts';

const words: ReadonlySet<TokenType> = new Set([ReturnWord, BreakWord, ContinueWord]);

/** What ends a statement, and what may stand behind a bare `return` within an expression. */
const statementEnds: ReadonlySet<TokenType> = new Set([Semicolon, CloseBrace, EndOfFile]);
const valueEnds: ReadonlySet<TokenType> = new Set([...statementEnds, Comma, CloseParen, CloseBracket, Colon]);

/** `return x;`, `break;`, `continue outer;`. */
export function jumpStatement(p: ParserCore): JumpStatement {
  const from = p.index;
  const jump = readJump(p, statementEnds);
  endStatement(p, from);
  return { ...jump, end: p.lastEnd };
}

/** A jump where it may stand in the place of a value; null where none begins. */
export function jumpExpression(p: ParserCore): Expression | null {
  if (!words.has(p.token.tokenType)) return null;
  const jump = readJump(p, valueEnds);
  return { kind: 'jump', id: p.id(), start: jump.start, end: jump.end, jump };
}

function readJump(p: ParserCore, ends: ReadonlySet<TokenType>): JumpStatement {
  if (p.at(ReturnWord)) return readReturn(p, ends);
  const kind = p.at(BreakWord) ? 'break' : 'continue';
  const { startOffset: start } = p.take();
  if (p.careful) signBeforeLabel(p, kind);
  const label = p.at(IdentifierToken) && !p.onNewLine() ? identifierOf(p, p.take()) : null;
  return { kind, id: p.id(), start, end: p.lastEnd, label };
}

/** `return a, b`, as in Go and Python. */
function severalResults(p: ParserCore, start: number): void {
  let values = 1;
  for (; p.skip(Comma); values++) p.expression();
  const text = p.text.slice(start, p.lastEnd);
  const span = p.span(start, p.lastEnd);
  p.complainAt(tupleExpression(span, {}, { fixes: pairFix(span, text, values), label: 'one value is given back', hint: `declare a \`record\` for values that belong together, or give a list: \`[${text}]\`; what went wrong is thrown` }));
}

/** A value stands in the line of its `return`. */
function readReturn(p: ParserCore, ends: ReadonlySet<TokenType>): ReturnStatement {
  const { startOffset: start } = p.take();
  const value = ends.has(p.token.tokenType) || p.onNewLine() ? null : p.expression();
  if (p.careful && value !== null && p.at(Comma) && !ends.has(Comma)) severalResults(p, value.start);
  return { kind: 'return', id: p.id(), start, end: p.lastEnd, value };
}
