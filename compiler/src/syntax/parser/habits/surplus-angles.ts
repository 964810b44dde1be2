import { doubledWord, unexpectedClosing } from '../../../diagnostics/catalogue/syntax.ts';
import { Greater, Less, OpenBrace, OpenParen, Semicolon } from '../../token-types.ts';
import { indexOf } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** `Matrix<<int>`: goes on with one of the two. */
export function openedTwice(p: ParserCore): void {
  const { startOffset, image } = p.token;
  if (image !== '<<' || !p.isAdjacent()) return;
  const span = p.span(startOffset + 1, startOffset + 2);
  p.complain(doubledWord(span, { word: '<' }, { label: 'one `<` is enough', fixes: [{ title: 'remove one `<`', sure: true, edits: [{ span, newText: '' }] }] }));
  p.replaceAhead(0, { image: '<', startOffset: startOffset + 1, tokenType: Less, tokenTypeIdx: indexOf(Less) });
}

/** `implements Comparable<Shape>> {`: takes the `>` that no type around is open for. */
export function closedTwice(p: ParserCore): void {
  if (!p.at(Greater) || !p.isAdjacent() || isOpen(p)) return;
  const span = p.spanOf(p.token);
  p.complain(unexpectedClosing(span, { closing: '>' }, { fixes: [{ title: 'remove this `>`', sure: true, edits: [{ span, newText: '' }] }] }));
  p.take();
}

/** Whether the line before the next token opens more types than it closes. */
function isOpen(p: ParserCore): boolean {
  let open = 0;
  for (let at = p.index - 1; at >= 0 && at > p.index - LONGEST_TYPE; at--) {
    const { tokenType, startOffset } = p.tokens[at];
    if (tokenType === Semicolon || tokenType === OpenBrace || tokenType === OpenParen) break;
    if (tokenType === Less && ++open > 0) return true;
    if (tokenType === Greater) open--;
    if (at > 0 && p.hasNewline(p.tokens[at - 1].startOffset, startOffset)) break;
  }
  return false;
}

const LONGEST_TYPE = 100;
