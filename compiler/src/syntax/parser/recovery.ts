import type { TokenType } from 'chevrotain';
import { CloseBrace, CloseBracket, CloseParen, OpenBrace, OpenBracket, OpenParen, Semicolon } from '../token-types.ts';
import { EndOfFile, InterpolationStart } from '../tokens.ts';
import type { ParserCore } from './core.ts';

/** How far an offset is from the start of its line. */
export function columnOf(p: ParserCore, offset: number): number {
  return offset - (p.text.lastIndexOf('\n', offset - 1) + 1);
}

/** Where the text of an offset's line begins. */
export function indentationAt(p: ParserCore, offset: number): number {
  const lineStart = offset === 0 ? 0 : p.text.lastIndexOf('\n', offset - 1) + 1;
  let at = lineStart;
  while (at < offset && (p.text[at] === ' ' || p.text[at] === '\t')) at++;
  return at - lineStart;
}

/** Whether the next token begins a line that is indented no deeper than the last one. */
export function isNextStatement(p: ParserCore): boolean {
  return p.onNewLine() && columnOf(p, p.token.startOffset) <= indentationAt(p, p.lastEnd - 1);
}

/**
 * Panic mode: leaves out tokens up to where the next statement, member, declaration or arm may begin. That is behind a
 * `separator` outside of all brackets, before the `}` of what is around, or at a line that is indented no deeper than
 * what failed, which began at token `from`.
 */
export function synchronise(p: ParserCore, from: number, separator: TokenType = Semicolon): void {
  // Each level of a file that was given up comes here: counting brackets again for each would take long.
  if (p.at(EndOfFile)) return;
  const column = indentationAt(p, p.tokens[from].startOffset);
  const brackets = bracketsSince(p, from);
  if (p.index === from) p.take();
  while (!p.at(EndOfFile)) {
    if (p.onNewLine() && columnOf(p, p.token.startOffset) <= column && !closesOpened(p, brackets)) return;
    if (brackets.braces === 0 && p.at(CloseBrace)) return;
    if (brackets.braces === 0 && brackets.others === 0 && p.at(separator)) {
      p.take();
      return;
    }
    count(brackets, p.take().tokenType);
  }
}

interface OpenBrackets {
  braces: number;
  others: number;
}

function closesOpened(p: ParserCore, brackets: OpenBrackets): boolean {
  return (brackets.braces > 0 && p.at(CloseBrace)) || (brackets.others > 0 && (p.at(CloseParen) || p.at(CloseBracket)));
}

/** What was opened by the tokens that were taken since `from` and is not closed yet. */
function bracketsSince(p: ParserCore, from: number): OpenBrackets {
  const brackets = { braces: 0, others: 0 };
  for (let i = from; i < p.index; i++) count(brackets, p.tokens[i].tokenType);
  return brackets;
}

function count(brackets: OpenBrackets, type: TokenType): void {
  if (type === OpenBrace || type === InterpolationStart) brackets.braces++;
  else if (type === CloseBrace) brackets.braces = Math.max(0, brackets.braces - 1);
  else if (type === OpenParen || type === OpenBracket) brackets.others++;
  else if (type === CloseParen || type === CloseBracket) brackets.others = Math.max(0, brackets.others - 1);
}

/** After a mistake in the parentheses of a loop: goes on at their end, if that is in the same line. */
export function synchroniseHeader(p: ParserCore, from: number): void {
  if (p.at(EndOfFile)) return;
  const { others } = bracketsSince(p, from);
  let depth = others;
  let distance = 0;
  for (let end = p.lastEnd; ; distance++) {
    const { tokenType, startOffset, image } = p.peek(distance);
    if (tokenType === EndOfFile || tokenType === OpenBrace || p.hasNewline(end, startOffset)) break;
    end = startOffset + image.length;
    if (tokenType === OpenParen || tokenType === OpenBracket) depth++;
    else if ((tokenType === CloseParen || tokenType === CloseBracket) && --depth < 0) break;
  }
  for (; distance > 0; distance--) p.take();
  p.quietUntil = Math.max(p.quietUntil, p.token.startOffset + 1);
}

/** Takes the braces ahead, and all that they hold. */
export function skipBraces(p: ParserCore): void {
  let depth = 0;
  do {
    const { tokenType } = p.take();
    if (tokenType === OpenBrace) depth++;
    else if (tokenType === CloseBrace) depth--;
  } while (depth > 0 && !p.at(EndOfFile));
}
