import { thinArrow, throwsClause } from '../../../diagnostics/catalogue/syntax.ts';
import type { TypeNode } from '../../ast.ts';
import { Arrow, Comma, OpenBrace, ThinArrow } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { declaredType } from '../types.ts';

/** `-> int`, as in Python, Rust and Swift; also `=> int {`, which is neither. */
export function thinArrowResult(p: ParserCore): TypeNode | null {
  const { token } = p;
  const isResult = token.tokenType === ThinArrow || (token.tokenType === Arrow && p.peek(1).tokenType === IdentifierToken && p.peek(2).tokenType === OpenBrace);
  if (!isResult) return null;
  const span = p.span(p.lastEnd, token.startOffset + 2);
  p.complain(thinArrow(p.spanOf(token), { written: token.image }, { fixes: [{ title: 'write `:`', sure: true, edits: [{ span, newText: ':' }] }] }));
  p.take();
  return declaredType(p);
}

/** `throws IOException`, as in Java: taken and reported. */
export function foreignClauses(p: ParserCore): void {
  if (!p.atWord('throws') || p.onNewLine()) return;
  const word = p.token;
  const start = p.lastEnd;
  p.take();
  do p.type();
  while (p.skip(Comma));
  p.report(throwsClause(p.spanOf(word), {}, { fixes: [{ title: 'remove it', sure: true, edits: [{ span: p.span(start, p.lastEnd), newText: '' }] }] }));
}
