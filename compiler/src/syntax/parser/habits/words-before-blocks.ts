import { bareCondition, needlessWord, thenKeyword } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import { CloseBrace, Colon, DoWord, Equals, OpenBrace, Semicolon, WhileWord } from '../../token-types.ts';
import { InterpolationStart } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** `if (x) then y`: takes the `then`. */
export function thenWord(p: ParserCore): boolean {
  const { token } = p;
  const next = p.peek(1);
  if (token.image !== 'then' || next.tokenType === Equals || next.image === '(' || next.image === '.' || next.tokenType === Colon) return false;
  const edits = [{ span: p.span(token.startOffset, next.startOffset), newText: '' }];
  if (!isOfBareCondition(p, edits)) p.complain(thenKeyword(p.spanOf(token), {}, { fixes: [{ title: 'remove `then`', sure: true, edits }] }));
  p.take();
  return true;
}

/** `if x > 3 then {`: that the parentheses are missing was told, and one change mends both. */
function isOfBareCondition(p: ParserCore, edits: readonly TextEdit[]): boolean {
  const last = p.diagnostics.at(-1);
  const [fix] = last?.fixes ?? [];
  if (last?.code !== bareCondition.code || fix === undefined || last.primary.span.end !== p.lastEnd) return false;
  const hint = 'there is no `then`: the statement or block follows the condition directly';
  p.diagnostics[p.diagnostics.length - 1] = { ...last, hint, fixes: [{ ...fix, title: `${fix.title}, and leave \`then\` out`, edits: [...fix.edits, ...edits] }] };
  return true;
}

/** `while (x) do {`, as in shells and Ruby: takes the `do`, which no loop of its own begins with. */
export function doWord(p: ParserCore, head: string): boolean {
  const { token } = p;
  if (!p.at(DoWord) || (head !== 'while' && head !== 'for') || p.peek(1).tokenType !== OpenBrace || isDoLoop(p)) return false;
  const edits = [{ span: p.span(token.startOffset, p.peek(1).startOffset), newText: '' }];
  p.complain(needlessWord(p.spanOf(token), { word: 'do' }, { hint: 'the block follows the condition directly', fixes: [{ title: 'remove `do`', sure: true, edits }] }));
  p.take();
  return true;
}

/** Whether a `while` stands behind the block of the `do` ahead. */
function isDoLoop(p: ParserCore): boolean {
  let depth = 0;
  for (let at = p.index + 1; at < p.tokens.length - 1; at++) {
    const { tokenType } = p.tokens[at];
    if (tokenType === OpenBrace || tokenType === InterpolationStart) depth++;
    else if (tokenType === CloseBrace && --depth === 0) return endsLoop(p, at + 1);
  }
  return false;
}

/** Whether `while (…)`, and no body, stands at this token. */
function endsLoop(p: ParserCore, index: number): boolean {
  const close = p.tokens[index].tokenType === WhileWord ? p.closingParenthesis(index + 1) : null;
  if (close === null) return false;
  const behind = p.tokens[close + 1];
  return behind.tokenType === Semicolon || (behind.tokenType !== OpenBrace && p.hasNewline(p.tokens[close].startOffset, behind.startOffset));
}
