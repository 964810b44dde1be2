import { append } from '../../base/lists.ts';
import type { IToken } from 'chevrotain';
import { missingBrace, pythonBlock, unclosedBlock, unexpectedClosing } from '../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import type { Block, Statement } from '../ast.ts';
import { CloseBrace, Colon, OpenBrace, Semicolon } from '../token-types.ts';
import { EndOfFile } from '../tokens.ts';
import { Context, type ParserCore } from './core.ts';
import { emptyStatement, isEmptyStatement } from './habits/python-bodies.ts';
import { takeApartIn } from './habits/taken-apart.ts';
import { describe } from './names.ts';
import { columnOf, indentationAt, synchronise } from './recovery.ts';

/** `{ statements }`; the next token is the `{`. */
export function parseBlock(p: ParserCore): Block {
  const open = p.take();
  const { context } = p;
  p.context = Context.inBlock;
  const statements: Statement[] = p.takenApart.length > 0 ? takeApartIn(p, p.lastEnd) : [];
  while (!endsBlock(p, open)) {
    if (p.skip(Semicolon)) continue;
    statements.push(p.careful ? carefulStatement(p) : p.statement());
    if (p.declaredAlso.length > 0) append(statements, p.takeDeclaredAlso());
  }
  p.context = context;
  closeBlock(p, open, 'block');
  return { kind: 'block', id: p.id(), start: open.startOffset, end: p.lastEnd, statements };
}

/** A statement in which mistakes are reported, and behind which reading goes on. */
export function carefulStatement(p: ParserCore): Statement {
  const { index, depth, context } = p;
  try {
    const statement = p.statement();
    if (p.index > index) return statement;
  } catch (error) {
    if (!p.isPanic(error)) throw error;
  }
  p.depth = depth;
  p.context = context;
  synchronise(p, index);
  return { kind: 'error-statement', id: p.id(), start: p.tokens[index].startOffset, end: p.endFrom(p.tokens[index].startOffset) };
}

/** Whether what is in braces ends here: at its `}`, or where the indentation says that it is missing. */
export function endsBlock(p: ParserCore, open: IToken): boolean {
  if (p.at(EndOfFile)) return true;
  if (p.careful && p.at(CloseBrace) && !p.onNewLine() && p.strayBraces > 0 && isOneTooMany(p, open)) return skipInLine(p, open);
  if (!p.careful || !p.onNewLine()) return p.at(CloseBrace);
  if (p.missingBraces > 0 && isUnclosedHere(p, open)) return true;
  if (!p.at(CloseBrace)) return false;
  return p.strayBraces > 0 && skipStrayBrace(p, open) ? endsBlock(p, open) : true;
}

/** `if (a) { return; } }`, and the block around goes on in the next line: by the indentation of that, the last is too many. */
function isOneTooMany(p: ParserCore, open: IToken): boolean {
  const next = p.peek(1);
  const previous = p.tokens[p.index - 1];
  if (previous.tokenType !== CloseBrace || !p.hasNewline(open.startOffset, p.token.startOffset) || !p.hasNewline(p.token.startOffset, next.startOffset)) return false;
  return columnOf(p, next.startOffset) > indentationAt(p, open.startOffset);
}

function skipInLine(p: ParserCore, open: IToken): boolean {
  p.strayBraces--;
  const span = p.span(p.lastEnd, p.token.startOffset + 1);
  p.complain(unexpectedClosing(p.spanOf(p.token), { closing: '}' }, { hint: 'by the indentation of the next line this one is too many', fixes: [{ title: 'remove `}`', sure: true, edits: [{ span, newText: '' }] }] }));
  p.take();
  return endsBlock(p, open);
}

/** In a file that lacks a `}`: a line that is indented less than what is around it belongs further out. */
function isUnclosedHere(p: ParserCore, open: IToken): boolean {
  const column = columnOf(p, p.token.startOffset);
  const outer = indentationAt(p, open.startOffset);
  return p.at(CloseBrace) ? column < outer : column <= outer;
}

/** In a file that has one `}` too many: it is the one that is indented deeper than what it would close. */
function skipStrayBrace(p: ParserCore, open: IToken): boolean {
  if (columnOf(p, p.token.startOffset) <= indentationAt(p, open.startOffset)) return false;
  p.strayBraces--;
  p.complain(unexpectedClosing(p.spanOf(p.token), { closing: '}' }, { hint: 'by its indentation this one is too many; or a `{` is missing above' }));
  p.take();
  return true;
}

/** Takes the `}`, or reports that it is missing. */
export function closeBlock(p: ParserCore, open: IToken, what: string): void {
  if (p.at(CloseBrace) && !(p.careful && p.missingBraces > 0 && p.onNewLine() && isUnclosedHere(p, open))) {
    p.take();
    return;
  }
  p.missingBraces--;
  const isEnd = p.at(EndOfFile);
  const secondary = isEnd ? [] : [{ span: p.spanOf(p.token), text: `the indentation says that a \`}\` is missing before ${describe(p.token)}` }];
  const newText = `\n${' '.repeat(indentationAt(p, open.startOffset))}}`;
  const fixes = [{ title: 'insert `}`', sure: false, edits: [{ span: p.span(p.lastEnd, p.lastEnd), newText }] }];
  const diagnostic = unclosedBlock(p.spanOf(open), { what }, { secondary, fixes });
  if (isEnd) p.complain(diagnostic);
  else p.report(diagnostic);
}

/** A body that must be in braces: a function's, a `try`'s. */
export function body(p: ParserCore, of: string): Block {
  if (p.at(OpenBrace)) return p.block();
  if (p.at(Colon)) return pythonBody(p);
  return bodyWithoutBrace(p, of);
}

/** Words behind which other languages begin a block at the end of a line, and those with which they end it. */
const OPENING = /^(?:then|do)$/;
const CLOSING = /^(?:end|done|fi|od)$/;

/** `while (x) do`, `if (x) then`, at the end of the line, as in Lua and shells. */
export function isBlockWord(p: ParserCore): boolean {
  return OPENING.test(p.token.image) && p.hasNewline(p.token.startOffset, p.peek(1).startOffset);
}

/** A `:` or a word at the end of a line, and a body that is told by its indentation. */
export function pythonBody(p: ParserCore): Block {
  const opener = p.token;
  if (p.at(Colon) && p.peek(1).tokenType === OpenBrace && !p.hasNewline(opener.startOffset, p.peek(1).startOffset)) return blockBehindColon(p);
  const column = indentationAt(p, opener.startOffset);
  const before = p.diagnostics.length;
  const quiet = p.quietUntil;
  p.take();
  const statements: Statement[] = [];
  const isOneLine = !p.onNewLine();
  const isWord = opener.tokenType !== Colon;
  const edits: TextEdit[] = [{ span: p.spanOf(opener), newText: isWord ? '{' : ' {' }];
  while (!p.at(EndOfFile) && !p.at(CloseBrace) && (p.onNewLine() ? columnOf(p, p.token.startOffset) > column : isOneLine)) {
    if (isEmptyStatement(p)) edits.push(emptyStatement(p));
    else if (!p.skip(Semicolon)) statements.push(carefulStatement(p));
  }
  append(edits, closingEdits(p, column, isOneLine, isWord));
  const { image } = opener;
  const details = isWord ? { label: 'write `{` instead, and `}` behind the block' } : {};
  if (opener.startOffset >= quiet) p.diagnostics.splice(before, 0, pythonBlock(p.spanOf(opener), { word: isWord ? image : undefined }, { ...details, fixes: [{ title: 'put the block in braces', sure: true, edits }] }));
  return { kind: 'block', id: p.id(), start: opener.startOffset, end: p.lastEnd, statements };
}

/** `try: {` */
function blockBehindColon(p: ParserCore): Block {
  const start = p.lastEnd;
  p.complain(pythonBlock(p.spanOf(p.token), {}, { label: 'the `{` is enough', fixes: [{ title: 'remove the colon', sure: true, edits: [{ span: p.span(start, p.token.startOffset + 1), newText: '' }] }] }));
  p.take();
  return p.block();
}

/** What closes such a block: nothing yet, the `}` that stands there though nothing opened it, or a word like `end`. */
export function closingEdits(p: ParserCore, column: number, isOneLine: boolean, isWord: boolean): readonly TextEdit[] {
  const isBelow = p.onNewLine() && columnOf(p, p.token.startOffset) === column;
  if (isBelow && p.strayBraces > 0 && p.at(CloseBrace)) {
    p.strayBraces--;
    p.take();
    return [];
  }
  if (isBelow && isWord && CLOSING.test(p.token.image)) {
    const span = p.spanOf(p.take());
    p.skip(Semicolon);
    return [{ span, newText: '}' }];
  }
  return [{ span: p.span(p.lastEnd, p.lastEnd), newText: isOneLine ? ' }' : `\n${' '.repeat(column)}}` }];
}

/** A body whose `{` is missing: up to its `}` where that is there. */
export function bodyWithoutBrace(p: ParserCore, of: string): Block {
  const insertion = p.span(p.lastEnd, p.lastEnd);
  const found = describe(p.token);
  if (p.strayBraces === 0 && !p.onNewLine() && !p.at(EndOfFile)) return singleStatement(p, of);
  p.complain(missingBrace(insertion, { of, found }, { fixes: [{ title: 'insert `{`', sure: false, edits: [{ span: insertion, newText: ' {' }] }] }));
  return p.strayBraces > 0 ? bodyOfMissingBrace(p) : { kind: 'block', id: p.id(), start: p.lastEnd, end: p.lastEnd, statements: [] };
}

/** One statement, as `if` would take it. */
function singleStatement(p: ParserCore, of: string): Block {
  const { startOffset: start } = p.token;
  const diagnostic = missingBrace(p.span(p.lastEnd, p.lastEnd), { of, found: describe(p.token) });
  const statement = carefulStatement(p);
  const edits = [
    { span: p.span(start, start), newText: '{ ' },
    { span: p.span(p.lastEnd, p.lastEnd), newText: ' }' },
  ];
  p.report({ ...diagnostic, fixes: [{ title: 'put it in braces', sure: true, edits }] });
  return { kind: 'block', id: p.id(), start, end: p.endFrom(start), statements: [statement] };
}

/** The `}` of the missing `{` is there: what is before it is the body. */
export function bodyOfMissingBrace(p: ParserCore): Block {
  const start = p.lastEnd;
  p.strayBraces--;
  const statements: Statement[] = [];
  while (!p.at(CloseBrace) && !p.at(EndOfFile)) {
    if (!p.skip(Semicolon)) statements.push(carefulStatement(p));
  }
  p.skip(CloseBrace);
  return { kind: 'block', id: p.id(), start, end: p.lastEnd, statements };
}
