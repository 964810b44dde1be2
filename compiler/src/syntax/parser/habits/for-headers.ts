import { cStyleLocal, forOf } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import { Colon, Comma, ConstWord, Equals, InWord, LetWord } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** `for (let x of xs)`, `for (const x in xs)`, `for (String x : xs)`: what is wrong is taken, so that `x` comes next, then `in`. */
export function mendForHeader(p: ParserCore): void {
  if (p.at(IdentifierToken) && p.peek(1).tokenType === IdentifierToken && p.peek(2).tokenType === Equals) return typedCounter(p);
  const wordLength = p.at(LetWord) || p.at(ConstWord) || isTypeOrWord(p) ? 1 : 0;
  const nameToken = p.peek(wordLength);
  if (nameToken.tokenType !== IdentifierToken) return;
  const separatorAt = wordLength + 1;
  const separator = p.peek(separatorAt);
  const isForeign = separator.image === 'of' || separator.tokenType === Colon;
  if (!isForeign && !(wordLength === 1 && (separator.tokenType === InWord || separator.tokenType === Comma))) return;
  if (separator.tokenType === Comma && !hasInAhead(p)) return;
  report(p, wordLength, isForeign ? separatorAt : null);
}

/** `for (int i = 0; …)` and `for (var i = 0; …)`: read as the `let` that is meant. */
function typedCounter(p: ParserCore): void {
  const span = p.spanOf(p.token);
  const mended = `let ${p.peek(1).image}`;
  p.report(cStyleLocal(span, { mended }, { fixes: [{ title: 'write `let`', sure: true, edits: [{ span, newText: 'let' }] }] }));
  p.substitute('let');
}

/** `var x of`, `auto x :`, `String x :`. */
function isTypeOrWord(p: ParserCore): boolean {
  const third = p.peek(2);
  return p.at(IdentifierToken) && p.peek(1).tokenType === IdentifierToken && (third.image === 'of' || third.tokenType === Colon || third.tokenType === InWord) && p.peek(1).image !== 'of';
}

function hasInAhead(p: ParserCore): boolean {
  for (let distance = 2; distance < 8; distance++) if (p.peek(distance).tokenType === InWord) return true;
  return false;
}

function report(p: ParserCore, wordLength: number, separatorAt: number | null): void {
  const first = p.token;
  const edits: TextEdit[] = [];
  if (wordLength === 1) edits.push({ span: p.span(first.startOffset, p.peek(1).startOffset), newText: '' });
  if (separatorAt !== null) {
    const separator = p.peek(separatorAt);
    const isGlued = p.peek(separatorAt - 1).startOffset + p.peek(separatorAt - 1).image.length === separator.startOffset;
    edits.push({ span: p.spanOf(separator), newText: isGlued ? ' in' : 'in' });
    p.substituteAhead(separatorAt, InWord);
  }
  const end = p.peek(wordLength + 1);
  const span = p.span(first.startOffset, end.startOffset + end.image.length);
  p.report(forOf(span, { name: p.peek(wordLength).image }, { fixes: [{ title: `write \`${p.peek(wordLength).image} in\``, sure: true, edits }] }));
  if (wordLength === 1) p.take();
}
