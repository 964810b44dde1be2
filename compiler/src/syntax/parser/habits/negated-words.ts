import { expectedInstead, foreignKeyword } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, Statement } from '../../ast.ts';
import { ElseWord, OpenBrace } from '../../token-types.ts';
import { branch } from '../conditions.ts';
import { Context, type ParserCore } from '../core.ts';

const rightWords: Readonly<Record<string, 'if' | 'while'>> = { unless: 'if', until: 'while' };

/** How many tokens of a condition are looked at. */
const LONGEST_CONDITION = 80;

/** Whether `unless (done) {` or `until done {` comes next, as in Ruby and Perl: a condition, and a block in the same line. */
export function isNegatedStatement(p: ParserCore): boolean {
  if (!Object.hasOwn(rightWords, p.token.image)) return false;
  for (let distance = 1; distance < LONGEST_CONDITION; distance++) {
    const { tokenType, startOffset, image } = p.peek(distance);
    if (image === '' || image === '=' || p.hasNewline(p.token.startOffset, startOffset)) return false;
    if (tokenType === OpenBrace) return distance > 1;
  }
  return false;
}

/** The `if` or `while` with the opposite condition. */
export function negatedStatement(p: ParserCore): Statement {
  const word = p.take();
  const start = word.startOffset;
  const right = rightWords[word.image];
  const condition = bareOrNot(p);
  const opposite = oppositeText(p, condition);
  const newText = `${right} (${opposite})`;
  p.complainAt(foreignKeyword(p.spanOf(word), { word: word.image, right: `${right} (!…)` }, { label: 'write the opposite condition', fixes: [{ title: `write \`${newText}\``, sure: true, edits: [{ span: p.span(start, p.lastEnd), newText }] }] }));
  const test = oppositeOf(p, condition);
  const body = branch(p, right);
  if (right === 'while') return { kind: 'while', id: p.id(), start, end: p.lastEnd, label: null, condition: test, body };
  const otherwise = p.skip(ElseWord) ? branch(p, 'else') : null;
  return { kind: 'if', id: p.id(), start, end: p.lastEnd, condition: test, then: body, otherwise };
}

/** `} until (done);`, the condition with which the loop of a `do` ends; the next token is the word. */
export function untilCondition(p: ParserCore): { readonly condition: Expression; readonly newText: string; readonly start: number } {
  const { startOffset: start } = p.take();
  const condition = bareOrNot(p);
  return { condition: oppositeOf(p, condition), newText: `while (${oppositeText(p, condition)})`, start };
}

/** `do { … } until (done);`, as in Lua and Pascal. */
export function untilOfDo(p: ParserCore): Expression {
  const word = p.token;
  const { condition, newText, start } = untilCondition(p);
  p.complainAt(
    expectedInstead(p.spanOf(word), { expected: '`while (…)`', where: 'after the body of a `do`', found: '`until`' }, {
      label: 'write the opposite condition',
      fixes: [{ title: `write \`${newText}\``, sure: true, edits: [{ span: p.span(start, p.lastEnd), newText }] }],
    }),
  );
  return condition;
}

function bareOrNot(p: ParserCore): Expression {
  const { context } = p;
  p.context = Context.inCondition | Context.newlineEnds;
  const condition = p.expression();
  p.context = context;
  return condition;
}

function oppositeOf(p: ParserCore, operand: Expression): Expression {
  return { kind: 'unary', id: p.id(), start: operand.start, end: operand.end, operator: '!', operand };
}

const opposites: Readonly<Record<string, string>> = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };

/** The opposite of a condition, as one would write it. */
function oppositeText(p: ParserCore, given: Expression): string {
  const value = given.kind === 'parenthesized' ? given.inner : given;
  const text = p.text.slice(value.start, value.end);
  if (value.kind === 'unary' && value.operator === '!') return p.text.slice(value.operand.start, value.operand.end);
  if (value.kind === 'binary' && Object.hasOwn(opposites, value.operator)) return `${p.text.slice(value.left.start, value.left.end)} ${opposites[value.operator]} ${p.text.slice(value.right.start, value.right.end)}`;
  return value.kind === 'name' || value.kind === 'call' || value.kind === 'member' || value.kind === 'index' ? `!${text}` : `!(${text})`;
}
