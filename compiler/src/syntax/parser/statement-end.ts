import { CloseBrace, Semicolon } from '../token-types.ts';
import { EndOfFile } from '../tokens.ts';
import type { ParserCore } from './core.ts';
import { explainStatementEnd } from './habits/statement-end.ts';

/** A statement ends at `;`, before `}`, or at the end of its line. `from` is the index of its first token. */
export function endStatement(p: ParserCore, from: number): void {
  const { tokenType } = p.token;
  if (tokenType === Semicolon) p.take();
  else if (tokenType !== CloseBrace && tokenType !== EndOfFile && !p.onNewLine()) explainStatementEnd(p, from);
}
