import { append } from '../../base/lists.ts';
import type { IToken } from 'chevrotain';
import { bareCondition, expectedInstead, expectedPattern, foreignPattern as foreignPatternForm, missingBrace, missingComma } from '../../diagnostics/catalogue/syntax.ts';
import type { Span } from '../../base/source.ts';
import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import type { Block, Expression, MatchArm, Pattern } from '../ast.ts';
import { Arrow, CloseBrace, CloseParen, Colon, Comma, Greater, IfWord, OpenBrace, OpenParen, Semicolon } from '../token-types.ts';
import { closeBlock, endsBlock } from './blocks.ts';
import { Context, type ParserCore } from './core.ts';
import { armWordAhead, arrowEdit, caseBody, endForeignArm, beginForeignArms, isArrowLike, joinedCases, lineEndsWithComma, reportArmWords } from './habits/match-arms.ts';
import { isBesideText } from './habits/statement-end.ts';
import { jumpExpression } from './jumps.ts';
import { lambdaBody } from './lambda.ts';
import { close } from './lists.ts';
import { describe } from './names.ts';
import { wildcard } from './patterns.ts';
import { columnOf, synchronise } from './recovery.ts';

/** `match` is a word only before `(…) {`, and a name elsewhere. */
export function isMatchAhead(p: ParserCore): boolean {
  const close = p.closingParenthesis(p.index + 1);
  return close !== null && p.tokens[close + 1]?.tokenType === OpenBrace;
}

/** `match (subject) { pattern if (guard) => body, … }`; the next token is `match`. */
export function matchExpression(p: ParserCore): Expression {
  const start = p.take().startOffset;
  const open = p.take();
  const { context } = p;
  p.context = Context.inBrackets;
  const subject = p.expression();
  p.context = context;
  close(p, open, CloseParen);
  const arms = matchArms(p);
  return { kind: 'match', id: p.id(), start, end: p.lastEnd, subject, arms };
}

/** `(x) { pattern => result, … }`: the `match` that is missing before a value in parentheses, whose arms come next. */
export function matchWithoutWord(p: ParserCore, subject: Expression): Expression {
  const { start } = subject;
  p.report(
    expectedInstead(p.span(start, start + 1), { expected: '`match`', where: 'before a value and its arms', found: '`(`' }, {
      label: '`match` is missing before this',
      fixes: [{ title: 'insert `match`', sure: true, edits: [{ span: p.span(start, start), newText: 'match ' }] }],
    }),
  );
  const arms = matchArms(p);
  return { kind: 'match', id: p.id(), start, end: p.lastEnd, subject, arms };
}

/** `match x { … }`, as in Rust; null where no `match` can be meant. */
export function matchWithoutParentheses(p: ParserCore): Expression | null {
  if (!isBareMatchAhead(p)) return null;
  p.complain(bareCondition(p.spanOf(p.peek(1)), { word: 'match' }, { fixes: [{ title: 'add the parentheses', sure: true, edits: bareSubjectEdits(p) }] }));
  return bareMatch(p);
}

/** Whether a subject without parentheses and the arms of a `match` follow the next word. */
export function isBareMatchAhead(p: ParserCore): boolean {
  const first = p.peek(1);
  return /^[\w"'\x60]/.test(first.image) && distanceToBrace(p) > 0 && !p.hasNewline(p.token.startOffset, first.startOffset);
}

/** The parentheses around the subject ahead, of which the second may be there. */
export function bareSubjectEdits(p: ParserCore): TextEdit[] {
  if (isClosedOnly(p)) return parentheses(p, p.peek(1).startOffset, subjectEnd(p)).slice(0, 1);
  return parentheses(p, p.peek(1).startOffset, subjectEnd(p));
}

/** `match x { … }`; the next token is the word. */
export function bareMatch(p: ParserCore): Expression {
  const word = p.take();
  const subject = p.expression();
  if (p.at(CloseParen)) p.take();
  if (!p.at(OpenBrace)) p.panic();
  const arms = matchArms(p);
  return { kind: 'match', id: p.id(), start: word.startOffset, end: p.lastEnd, subject, arms };
}

/** How many tokens there are up to a `{` in this line, which ends it; 0 where there is none. */
function distanceToBrace(p: ParserCore): number {
  for (let distance = 2; distance < 50; distance++) {
    const { tokenType, startOffset, image } = p.peek(distance);
    if (image === '' || p.hasNewline(p.token.startOffset, startOffset)) return 0;
    if (tokenType === OpenBrace) return p.hasNewline(startOffset, p.peek(distance + 1).startOffset) || hasArrowOnLine(p, distance) ? distance : 0;
  }
  return 0;
}

function hasArrowOnLine(p: ParserCore, from: number): boolean {
  for (let distance = from; distance < from + 20; distance++) {
    const { tokenType, startOffset, image } = p.peek(distance);
    if (image === '' || p.hasNewline(p.token.startOffset, startOffset)) return false;
    if (tokenType === Arrow) return true;
  }
  return false;
}

/** `match token.kind) {` */
function isClosedOnly(p: ParserCore): boolean {
  const end = distanceToBrace(p);
  if (p.peek(end - 1).tokenType !== CloseParen) return false;
  let open = 0;
  for (let distance = 1; distance < end; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === OpenParen) open++;
    else if (tokenType === CloseParen) open--;
  }
  return open < 0;
}

function subjectEnd(p: ParserCore): number {
  const { startOffset, image } = p.peek(distanceToBrace(p) - 1);
  return startOffset + image.length;
}

function parentheses(p: ParserCore, start: number, end: number): TextEdit[] {
  return [
    { span: p.span(start, start), newText: '(' },
    { span: p.span(end, end), newText: ')' },
  ];
}

/** Whether arms, and no `{`, follow the parentheses ahead, in a file with a `}` too many. */
export function lacksBrace(p: ParserCore): boolean {
  const close = p.strayBraces > 0 ? p.closingParenthesis(p.index + 1) : null;
  const first = close === null ? undefined : p.tokens[close + 1];
  if (close === null || first === undefined || !p.hasNewline(p.tokens[close].startOffset, first.startOffset)) return false;
  for (let at = close + 1; at < close + LONGEST_PATTERN; at++) {
    const { tokenType, startOffset, image } = p.tokens[at];
    if (image === '' || p.hasNewline(first.startOffset, startOffset)) return false;
    if (tokenType === Arrow) return true;
  }
  return false;
}

/** How many tokens of a first arm are looked at for its arrow. */
const LONGEST_PATTERN = 30;

/** The `{` behind the parentheses of a `match`, or the last token where it is missing. */
function openingBrace(p: ParserCore): IToken {
  if (p.at(OpenBrace)) return p.take();
  const insertion = p.span(p.lastEnd, p.lastEnd);
  p.complainAt(missingBrace(insertion, { of: 'a `match`', found: describe(p.token) }, { fixes: [{ title: 'insert `{`', sure: true, edits: [{ span: insertion, newText: ' {' }] }] }));
  p.strayBraces--;
  return p.tokens[p.index - 1];
}

export function matchArms(p: ParserCore): readonly MatchArm[] {
  const open = openingBrace(p);
  const { context } = p;
  p.context = Context.inBlock;
  const arms: MatchArm[] = [];
  const { armEdits, armWord } = p;
  while (!endsBlock(p, open)) {
    const arm = p.careful ? carefulArm(p) : matchArm(p);
    if (arm !== null) arms.push(arm);
  }
  p.context = context;
  if (armEdits === null && p.armEdits !== null) reportArmWords(p);
  p.armEdits = armEdits;
  p.armWord = armWord;
  closeBlock(p, open, 'match');
  return arms;
}

function carefulArm(p: ParserCore): MatchArm | null {
  if (p.at(Comma) && p.tokens[p.index - 1].tokenType === Comma) {
    commaTwice(p);
    return null;
  }
  const { index, depth, context } = p;
  try {
    return matchArm(p);
  } catch (error) {
    if (!p.isPanic(error)) throw error;
    p.depth = depth;
    p.context = context;
    synchronise(p, index, Comma);
    return null;
  }
}

/** `Push(value) => value,,` */
function commaTwice(p: ParserCore): void {
  const span = p.spanOf(p.token);
  p.complain(expectedPattern(span, { found: '`,`' }, { label: 'one comma is enough', fixes: [{ title: 'remove it', sure: true, edits: [{ span, newText: '' }] }] }));
  p.take();
}

function matchArm(p: ParserCore): MatchArm {
  const start = p.token.startOffset;
  const word = p.careful ? armWordAhead(p) : null;
  if (word !== null) beginForeignArms(p, word);
  const read = alternatives(p, word === null ? p.pattern() : foreignPattern(p, word));
  const pattern = p.armEdits !== null && isDefault(read) ? defaultOfSwitch(p, read) : read;
  const guard = p.at(IfWord) ? armGuard(p) : p.careful && isForeignGuard(p) ? foreignGuard(p) : null;
  const body = word === null ? armBody(p, pattern, start) : foreignArmBody(p);
  const arm: MatchArm = { kind: 'match-arm', id: p.id(), start, end: p.endFrom(start), pattern, guard, body };
  if (!p.skip(Comma) && body.kind !== 'block' && !p.at(CloseBrace) && p.tokens[p.index - 1].tokenType !== Semicolon) missingArmComma(p, start);
  return arm;
}

function isDefault(pattern: Pattern): boolean {
  return pattern.kind === 'name-pattern' && pattern.path.length === 1 && pattern.path[0].name === 'default';
}

/** `default => …` where the words of the arms are reported as one mistake: it is a part of that. */
function defaultOfSwitch(p: ParserCore, { start, end }: Pattern): Pattern {
  p.armEdits?.push({ span: p.span(start, end), newText: '_' });
  return { kind: 'wildcard-pattern', id: p.id(), start, end };
}

/** The pattern behind `case`; `default` and `else` are one themselves. */
function foreignPattern(p: ParserCore, word: IToken): Pattern {
  if (word === p.token) {
    p.armEdits?.push({ span: p.spanOf(word), newText: '_' });
    return wildcard(p);
  }
  p.armEdits?.push({ span: p.span(word.startOffset, p.token.startOffset), newText: '' });
  const { context } = p;
  p.context |= Context.caseLabel;
  const pattern = p.pattern();
  const joined = p.armEdits === null ? pattern : joinedCases(p, pattern);
  p.context = context;
  return joined;
}

/** `2, 3 ->` in a `when`, and anywhere else: the alternatives of one arm. */
function alternatives(p: ParserCore, first: Pattern): Pattern {
  if (!p.careful || !p.at(Comma)) return first;
  const commas: IToken[] = [];
  const patterns = [first];
  while (p.at(Comma)) {
    commas.push(p.take());
    patterns.push(p.pattern());
  }
  reportCommas(p, commas);
  return { kind: 'alternative-pattern', id: p.id(), start: first.start, end: p.lastEnd, alternatives: patterns };
}

function reportCommas(p: ParserCore, commas: readonly IToken[]): void {
  const edits = commas.map((comma) => ({ span: p.spanOf(comma), newText: ' |' }));
  if (p.armEdits !== null) {
    append(p.armEdits, edits);
    return;
  }
  p.complainAt(
    expectedInstead(p.spanOf(commas[0]), { expected: '`=>`', where: 'after the pattern of a `match` arm', found: '`,`' }, {
      label: 'alternatives are separated by `|`',
      fixes: [{ title: 'write `|`', sure: true, edits }],
    }),
  );
}

function armBody(p: ParserCore, pattern: Pattern, start: number): Expression | Block {
  arrow(p, pattern.end, start);
  const body = jumpExpression(p) ?? lambdaBody(p);
  if (p.armEdits !== null && body.kind !== 'block') endForeignArm(p, p.armEdits);
  return body;
}

/** Behind `case x:` there are statements; behind `case x =>`, what behind any arrow. */
function foreignArmBody(p: ParserCore): Expression | Block {
  const edits = p.armEdits ?? [];
  const isColon = p.at(Colon) && !lineEndsWithComma(p);
  if (isArrowLike(p.token)) edits.push(arrowEdit(p));
  if (p.at(Arrow) || isArrowLike(p.token)) p.take();
  else arrow(p, p.lastEnd);
  if (isColon) return caseBody(p, edits);
  const body = jumpExpression(p) ?? lambdaBody(p);
  if (body.kind === 'block') p.skip(Semicolon);
  else endForeignArm(p, edits);
  return body;
}

function armGuard(p: ParserCore): Expression {
  p.take();
  const open = p.token;
  const isParenthesised = p.skip(OpenParen);
  const { context } = p;
  p.context = isParenthesised ? Context.inCondition : Context.inCondition | Context.bareGuard;
  const guard = p.expression();
  p.context = context;
  if (isParenthesised) close(p, open, CloseParen);
  else reportBareGuard(p, guard);
  return guard;
}

/** `case n when n > 0`, as in C#, Kotlin and Elm; `where` in Swift. */
function isForeignGuard(p: ParserCore): boolean {
  return (p.atWord('when') || p.atWord('where') || p.atWord('&&')) && !isArrowLike(p.peek(1)) && p.peek(1).tokenType !== Arrow;
}

function foreignGuard(p: ParserCore): Expression {
  const word = p.take();
  const { context } = p;
  p.context = Context.inCondition | Context.bareGuard;
  const guard = p.expression();
  p.context = context;
  const edits = [{ span: p.spanOf(word), newText: 'if' }, ...(guard.kind === 'parenthesized' ? [] : parentheses(p, guard.start, guard.end))];
  // In a `switch`, which is reported as a whole, it is part of that.
  if (p.armEdits !== null) {
    append(p.armEdits, edits);
    return guard;
  }
  p.complainAt(
    expectedInstead(p.spanOf(word), { expected: '`=>`', where: 'after the pattern of a `match` arm', found: describe(word) }, {
      label: 'a guard is written `if (…)`',
      fixes: [{ title: 'write `if (…)`', sure: true, edits }],
    }),
  );
  return guard;
}

function reportBareGuard(p: ParserCore, guard: Expression): void {
  p.complain(
    expectedInstead(p.span(guard.start, guard.end), { expected: '`(`', where: 'after the `if` of a guard', found: 'a bare condition' }, {
      label: 'a guard stands in parentheses',
      fixes: [{ title: 'add the parentheses', sure: true, edits: parentheses(p, guard.start, guard.end) }],
    }),
  );
}

/** `->` and `:`, which other languages write here, are understood and mended. */
function arrow(p: ParserCore, patternEnd: number, armStart = patternEnd): void {
  if (p.skip(Arrow)) return;
  const { token } = p;
  const isLike = isArrowLike(token) || (p.careful && token.tokenType === Greater);
  if (isLike && p.armEdits !== null) {
    p.armEdits.push(arrowEdit(p));
    p.take();
    return;
  }
  const span = isLike ? p.spanOf(token) : p.span(patternEnd, patternEnd);
  if (isLike && isMendedWithPattern(p, armStart)) return void p.take();
  const fixes = [{ title: WRITE_ARROW, sure: isLike, edits: [{ span, newText: isLike && !p.isAdjacent() ? '=>' : ' =>' }] }];
  p.complain(expectedInstead(p.spanOf(token), { expected: '`=>`', where: 'after the pattern of a `match` arm', found: describe(token) }, { fixes }));
  if (isLike) p.take();
  else p.panic();
}

/** `is Idle -> 0`, with the end of the line behind it, as in Kotlin: the comma that is missing, too, is put there by the fix for the arrow. */
function isMendedWithArrow(p: ParserCore, start: number, insertion: Span): boolean {
  const last = p.diagnostics.at(-1);
  const [fix] = last?.fixes ?? [];
  if (last === undefined || last.primary.span.start < start || !fix?.title.endsWith(WRITE_ARROW)) return false;
  const edits = [...fix.edits, { span: insertion, newText: ',' }];
  p.diagnostics[p.diagnostics.length - 1] = { ...last, fixes: [{ ...fix, title: `${fix.title}, and a comma behind the arm`, edits }] };
  return true;
}

const WRITE_ARROW = 'write `=>`';

/** `is Busy(job) -> job`: what was told of the pattern is told of the arm. */
function isMendedWithPattern(p: ParserCore, armStart: number): boolean {
  const last = p.diagnostics.at(-1);
  const [fix] = last?.fixes ?? [];
  if (last?.code !== foreignPatternForm.code || last.primary.span.start < armStart || fix === undefined) return false;
  p.diagnostics[p.diagnostics.length - 1] = { ...last, fixes: [{ ...fix, title: `${fix.title}, write \`=>\``, edits: [...fix.edits, arrowEdit(p)] }] };
  return true;
}

function missingArmComma(p: ParserCore, start: number): void {
  if (p.armEdits !== null && p.onNewLine()) return;
  const insertion = p.span(p.lastEnd, p.lastEnd);
  const isNextArm = p.onNewLine() && columnOf(p, p.token.startOffset) <= columnOf(p, start);
  const separator: IToken = p.token;
  if (isNextArm && isMendedWithArrow(p, start, insertion)) return;
  if (isNextArm) {
    p.complain(missingComma(insertion, { what: 'arm', found: describe(separator) }, { fixes: [{ title: 'insert a comma', sure: true, edits: [{ span: insertion, newText: ',' }] }] }));
    return;
  }
  const isText = p.careful && isBesideText(p);
  p.complain(
    expectedInstead(p.spanOf(separator), { expected: '`,`', where: 'between two arms of a `match`', found: describe(separator) }, {
      label: isText ? 'a `+` is missing before this' : undefined,
      fixes: isText ? [{ title: 'insert `+`', sure: false, edits: [{ span: insertion, newText: ' +' }] }] : p.token.image === ';' ? [{ title: 'write a comma', sure: true, edits: [{ span: p.spanOf(separator), newText: ',' }] }] : [],
    }),
  );
  if (p.token.image === ';') p.take();
  else p.panic();
}
