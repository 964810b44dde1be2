import type { IToken, TokenType } from 'chevrotain';
import { foreignConstruct, missingColon, thenKeyword } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../ast.ts';
import { CloseBrace, CloseBracket, CloseParen, Colon, Comma, Dot, ElseWord, OpenBrace, Question, Semicolon } from '../token-types.ts';
import { EndOfFile } from '../tokens.ts';
import { Context, type ParserCore } from './core.ts';
import { jumpExpression } from './jumps.ts';
import { describe } from './names.ts';
import { isNextStatement } from './recovery.ts';

/** `? then : otherwise` behind a condition; the condition alone where there is none. */
export function conditionalRest(p: ParserCore, condition: Expression): Expression {
  if (p.careful && isThenElse(p)) return thenElse(p, condition);
  if (!p.at(Question)) return condition;
  const question = p.take();
  if (p.careful && endsOperand(p)) return passedOnError(p, condition, question);
  const { context } = p;
  p.context |= Context.noTypedLambda;
  const then = jumpExpression(p) ?? p.expression();
  p.context = context;
  if (!p.skip(Colon)) {
    // Where no list goes on behind a comma, it stands for the colon.
    const isComma = p.careful && p.at(Comma) && (p.context & Context.newlineEnds) !== 0;
    // A value in the same line is the other one.
    const isValue = !p.onNewLine() && /^[\w"'`([{]/.test(p.token.image);
    const fixes = isComma
      ? [{ title: 'write `:`', sure: true, edits: [{ span: p.span(p.lastEnd, p.spanOf(p.token).end), newText: ' :' }] }]
      : isValue ? [{ title: 'insert `:`', sure: false, edits: [{ span: p.span(p.lastEnd, p.lastEnd), newText: ' :' }] }] : [];
    p.complain(missingColon(p.span(p.lastEnd, p.lastEnd), { found: describe(p.token) }, { secondary: [{ span: p.spanOf(question), text: 'this `?` needs a `:`' }], fixes }));
    if (isComma) p.take();
  }
  const otherwise = jumpExpression(p) ?? p.expression();
  return { kind: 'conditional', id: p.id(), start: condition.start, end: p.lastEnd, condition, then, otherwise };
}

/** Whether `then a else b` comes next, with both words in the line. */
function isThenElse(p: ParserCore): boolean {
  // Behind `if`, it belongs to that.
  if (!p.atWord('then') || p.onNewLine() || (p.context & Context.inCondition) !== 0) return false;
  for (let distance = 1; distance < LONGEST_BRANCH; distance++) {
    const { tokenType, startOffset } = p.peek(distance);
    if (tokenType === ElseWord) return distance > 1;
    if (tokenType === EndOfFile || tokenType === Semicolon || tokenType === OpenBrace || p.hasNewline(p.token.startOffset, startOffset)) return false;
  }
  return false;
}

/** How many tokens are looked at for the `else`. */
const LONGEST_BRANCH = 60;

/** `ready then a else b`: the conditional that is meant. */
function thenElse(p: ParserCore, condition: Expression): Expression {
  const word = p.take();
  const then = p.expression();
  if (!p.at(ElseWord)) p.panic();
  const edits = [{ span: p.spanOf(word), newText: '?' }, { span: p.spanOf(p.token), newText: ':' }];
  p.complainAt(thenKeyword(p.spanOf(word), {}, { label: 'write `condition ? a : b`', fixes: [{ title: 'write it with `?` and `:`', sure: true, edits }] }));
  p.take();
  const otherwise = p.expression();
  return { kind: 'conditional', id: p.id(), start: condition.start, end: p.lastEnd, condition, then, otherwise };
}

const operandEnds: ReadonlySet<TokenType> = new Set([Semicolon, CloseParen, CloseBracket, CloseBrace, Comma]);

function endsOperand(p: ParserCore): boolean {
  return operandEnds.has(p.token.tokenType) || (p.endsLine() && (p.at(Dot) || isNextStatement(p)));
}

/** `read()?`, as in Rust: an error passes on without being asked to. */
function passedOnError(p: ParserCore, value: Expression, question: IToken): Expression {
  const span = p.spanOf(question);
  const fixes = [{ title: 'remove the `?`', sure: false, edits: [{ span, newText: '' }] }];
  p.complainAt(foreignConstruct(span, { word: '?' }, { label: 'a condition has a `:` and another value behind this', hint: 'an error passes on by itself, to the `catch` around; `x!` asserts that a value is not null', fixes }));
  return value;
}
