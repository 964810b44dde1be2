import type { IToken } from 'chevrotain';
import { armWord } from '../../../diagnostics/catalogue/syntax.ts';
import type { Block, Statement } from '../../ast.ts';
import { BreakWord, CloseBrace, Colon, ElseWord, Equals, Semicolon, ThinArrow } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** Takes the `case` before a pattern; `default` and `else` are left to be read as patterns. Null where there is no such word. */
export function armWordAhead(p: ParserCore): IToken | null {
  const { token } = p;
  const next = p.peek(1);
  if (token.image === 'case' && token.tokenType === IdentifierToken && /^[\w"'`[-]/.test(next.image) && next.image !== 'is') return p.take();
  const isDefault = (token.image === 'default' && token.tokenType === IdentifierToken) || token.tokenType === ElseWord;
  return isDefault && (isArrowLike(next) || token.tokenType === ElseWord) ? token : null;
}

/** What other languages write where `=>` stands. */
export function isArrowLike({ tokenType }: IToken): boolean {
  return tokenType === Colon || tokenType === ThinArrow || tokenType === Equals;
}

/** Reports `case x:` as one mistake. The next token is what stands for the arrow. */
export function reportArmWord(p: ParserCore, word: IToken): void {
  const isCase = word.image === 'case';
  const wordEnd = word.startOffset + word.image.length;
  const span = p.spanOf(word);
  const edits = isCase ? [{ span: p.span(word.startOffset, nextWordStart(p, wordEnd)), newText: '' }] : [{ span, newText: '_' }];
  if (isArrowLike(p.token)) edits.push({ span: p.spanOf(p.token), newText: p.isAdjacent() ? ' =>' : '=>' });
  const right = isCase ? 'only the pattern' : '`_`';
  p.report(armWord(span, { word: word.image, right }, { fixes: [{ title: isCase ? 'remove `case`' : 'write `_`', sure: true, edits }] }));
}

function nextWordStart(p: ParserCore, from: number): number {
  let at = from;
  while (p.text[at] === ' ') at++;
  return at;
}

/** The statements behind `case x:`, up to the next arm. */
export function caseBody(p: ParserCore): Block {
  const { startOffset: start } = p.token;
  const statements: Statement[] = [];
  while (!p.at(CloseBrace) && !p.at(EndOfFile) && !startsArm(p)) {
    if (p.at(BreakWord) && (p.peek(1).tokenType === Semicolon || p.hasNewline(p.token.startOffset, p.peek(1).startOffset))) {
      p.take();
      p.skip(Semicolon);
    } else {
      statements.push(p.statement());
    }
  }
  return { kind: 'block', id: p.id(), start, end: p.endFrom(start), statements };
}

/** The `break;` that ends an arm of a `switch`. */
export function skipBreak(p: ParserCore): void {
  if (!p.at(BreakWord)) return;
  p.take();
  p.skip(Semicolon);
}

function startsArm(p: ParserCore): boolean {
  const { image } = p.token;
  return image === 'case' || ((image === 'default' || image === 'else') && isArrowLike(p.peek(1)));
}
