import type { IToken } from 'chevrotain';
import { armWord } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Block, Expression, Pattern, Statement } from '../../ast.ts';
import { BreakWord, CloseBrace, Colon, Comma, Dot, ElseWord, Equals, Semicolon, ThinArrow } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { armAhead } from './arm-ahead.ts';

/** Takes the `case` before a pattern; `default` and `else` are left to be read as patterns. Null where there is no such word. */
export function armWordAhead(p: ParserCore): IToken | null {
  const { token } = p;
  const next = p.peek(1);
  const startsPattern = /^[\w"'`[-]/.test(next.image) || (next.tokenType === Dot && next.startOffset > token.startOffset + token.image.length);
  if (token.image === 'case' && token.tokenType === IdentifierToken && startsPattern && next.image !== 'is') return p.take();
  const isDefault = (token.image === 'default' && token.tokenType === IdentifierToken) || token.tokenType === ElseWord;
  return isDefault && (isArrowLike(next) || token.tokenType === ElseWord) ? token : null;
}

/** What other languages write where `=>` stands. */
export function isArrowLike({ tokenType }: IToken): boolean {
  return tokenType === Colon || tokenType === ThinArrow || tokenType === Equals;
}

/** The words of one `match` are reported as one mistake, at the first; what its fix changes is found on the way. */
export function beginForeignArms(p: ParserCore, word: IToken): void {
  if (p.armEdits !== null) return;
  p.armEdits = [];
  p.armWord = word;
}

export function reportArmWords(p: ParserCore): void {
  const { armEdits, armWord: word } = p;
  if (armEdits === null || word === null) return;
  const right = word.image === 'case' ? 'only the pattern' : '`_`';
  p.complainAt(armWord(p.spanOf(word), { word: word.image, right }, { fixes: [{ title: 'write the arms as patterns', sure: true, edits: armEdits }] }));
}

/** How many tokens of an arm are looked at. */
const LONGEST_ARM = 100;

/** Behind `case x:` there is a value, and no statements, where the line ends with a comma. */
export function lineEndsWithComma(p: ParserCore): boolean {
  let distance = 0;
  let { startOffset } = p.token;
  while (distance < LONGEST_ARM && p.peek(distance + 1).tokenType !== EndOfFile && !p.hasNewline(startOffset, p.peek(distance + 1).startOffset)) startOffset = p.peek(++distance).startOffset;
  return p.peek(distance).tokenType === Comma;
}

/** `:` and `->` as the arrow that is meant. */
export function arrowEdit(p: ParserCore): TextEdit {
  return { span: p.spanOf(p.token), newText: p.isAdjacent() ? ' =>' : '=>' };
}

/** `case 1: case 2: …`: the alternatives of one arm, of which the first is read. */
export function joinedCases(p: ParserCore, first: Pattern): Pattern {
  const alternatives = [first];
  while (p.at(Colon) && p.peek(1).image === 'case') {
    const { startOffset } = p.take();
    p.take();
    p.armEdits?.push({ span: p.span(startOffset, p.token.startOffset), newText: ' | ' });
    alternatives.push(p.pattern());
  }
  return alternatives.length === 1 ? first : { kind: 'alternative-pattern', id: p.id(), start: first.start, end: p.lastEnd, alternatives };
}

/** The statements behind `case x:`, up to the next arm. */
export function caseBody(p: ParserCore, edits: TextEdit[]): Expression | Block {
  const { startOffset: start } = p.token;
  const arrowEnd = p.lastEnd;
  const statements: Statement[] = [];
  while (!p.at(CloseBrace) && !p.at(EndOfFile) && !startsArm(p)) {
    if (isBareBreak(p)) takeBreak(p, edits);
    else {
      const { index } = p;
      statements.push(p.statement());
      // Nothing that a statement can begin with.
      if (p.index === index) p.panic();
    }
  }
  if (statements.length === 0) edits.push({ span: p.span(arrowEnd, arrowEnd), newText: ' {}' });
  else braceStatements(p, arrowEnd, statements, edits);
  const [first] = statements;
  if (statements.length === 1 && first?.kind === 'expression-statement') return first.expression;
  return { kind: 'block', id: p.id(), start, end: p.endFrom(start), statements };
}

/** One expression is the value of its arm; anything else stands in braces. */
function braceStatements(p: ParserCore, arrowEnd: number, statements: readonly Statement[], edits: TextEdit[]): void {
  const [first] = statements;
  const last = statements.at(-1);
  if (first === undefined || last === undefined) return;
  // What stands between, if it is no comment, is put into one line.
  const gap = p.text.slice(arrowEnd, first.start).trim() === '' ? p.span(arrowEnd, first.start) : p.span(first.start, first.start);
  const hasSemicolon = p.text.charAt(last.end - 1) === ';';
  if (statements.length === 1 && first.kind === 'expression-statement') {
    edits.push({ span: gap, newText: ' ' }, { span: p.span(hasSemicolon ? last.end - 1 : last.end, last.end), newText: ',' });
    return;
  }
  edits.push({ span: gap, newText: ' { ' }, { span: p.span(last.end, last.end), newText: ' }' });
}

/** Behind a value: the comma that is meant, and without the `break;` that ends an arm of a `switch`. */
export function endForeignArm(p: ParserCore, edits: TextEdit[]): void {
  if (p.at(Comma) || p.at(CloseBrace)) return;
  const end = p.lastEnd;
  p.skip(Semicolon);
  edits.push({ span: p.span(end, p.lastEnd), newText: ',' });
  if (isBareBreak(p)) takeBreak(p, edits);
}

function isBareBreak(p: ParserCore): boolean {
  return p.at(BreakWord) && (p.peek(1).tokenType === Semicolon || p.hasNewline(p.token.startOffset, p.peek(1).startOffset));
}

function takeBreak(p: ParserCore, edits: TextEdit[]): void {
  const start = p.lastEnd;
  p.take();
  p.skip(Semicolon);
  edits.push({ span: p.span(start, p.lastEnd), newText: '' });
}

function startsArm(p: ParserCore): boolean {
  const { image } = p.token;
  return image === 'case' || ((image === 'default' || image === 'else') && isArrowLike(p.peek(1))) || armAhead(p);
}
