import { bareCondition } from '../../../diagnostics/catalogue/syntax.ts';
import type { Statement } from '../../ast.ts';
import { Colon } from '../../token-types.ts';
import { EndOfFile } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { columnOf } from '../recovery.ts';

/** Whether `match x:` and a `case` in the next line follow, as in Python. */
export function isPythonMatch(p: ParserCore): boolean {
  for (let distance = 1; distance < 40; distance++) {
    const { tokenType, startOffset } = p.peek(distance);
    const next = p.peek(distance + 1);
    if (tokenType === EndOfFile || p.hasNewline(p.token.startOffset, startOffset)) return false;
    if (tokenType === Colon && p.hasNewline(startOffset, next.startOffset)) return next.image === 'case';
  }
  return false;
}

/** The `match`, and all that is indented deeper: left out as a whole. */
export function pythonMatch(p: ParserCore): Statement {
  const word = p.token;
  const { startOffset: start } = word;
  const column = columnOf(p, start);
  do p.take();
  while (!p.at(EndOfFile) && (!p.onNewLine() || columnOf(p, p.token.startOffset) > column));
  p.complainAt(bareCondition(p.spanOf(word), { word: 'match' }, { label: 'its arms stand in braces', hint: 'write `match (value) { 5 => …, _ => … }`' }));
  return { kind: 'error-statement', id: p.id(), start, end: p.lastEnd };
}
