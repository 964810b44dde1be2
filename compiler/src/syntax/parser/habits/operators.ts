import type { IToken } from 'chevrotain';
import { expectedInstead, foreignConstruct, foreignOperatorSign } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import { Colon, Greater, NullWord, Question } from '../../token-types.ts';
import { IdentifierToken, IntToken, operatorInfo, type OperatorInfo, type OperatorText } from '../../tokens.ts';
import { Context, type ParserCore } from '../core.ts';

/** Binary operators of other languages, and what they are called here. */
const signs: Readonly<Record<string, { readonly right: OperatorText; readonly why?: string }>> = {
  '===': { right: '==', why: 'it never converts its operands' },
  '!==': { right: '!=', why: 'it never converts its operands' },
  '<>': { right: '!=' },
  '...': { right: '..=', why: 'both ends belong to it' },
};

const words: Readonly<Record<string, { readonly right: OperatorText; readonly why?: string }>> = {
  and: { right: '&&' },
  or: { right: '||' },
  instanceof: { right: 'is' },
  mod: { right: '%' },
  div: { right: '/' },
  xor: { right: '^' },
  eq: { right: '==' },
  ne: { right: '!=' },
  lt: { right: '<' },
  le: { right: '<=' },
  gt: { right: '>' },
  ge: { right: '>=' },
  shl: { right: '<<' },
  shr: { right: '>>' },
  ushr: { right: '>>>' },
  to: { right: '..=', why: 'both ends belong to it' },
  until: { right: '..', why: 'its end does not belong to it' },
};

/** Reports an operator of another language, and gives the one that it stands for. */
export function foreignOperator(p: ParserCore): OperatorInfo | null {
  const { token } = p;
  if (token.tokenType === Question) return elvis(p);
  const meant = token.tokenType === IdentifierToken ? wordBetweenOperands(p, token) : Object.hasOwn(signs, token.image) ? signs[token.image] : undefined;
  if (meant === undefined) return null;
  const span = p.spanOf(token);
  p.complain(
    foreignOperatorSign(span, { written: token.image, right: meant.right, why: meant.why }, {
      fixes: [{ title: `write \`${meant.right}\``, sure: true, edits: [{ span, newText: meant.right }] }],
    }),
  );
  return operatorInfo(meant.right);
}

/** Whether `<=>` comes next, as in PHP, Ruby and C++. */
export function isSpaceship(p: ParserCore): boolean {
  const next = p.peek(1);
  return p.token.image === '<=' && next.tokenType === Greater && next.startOffset === p.token.startOffset + 2;
}

/** `a <=> b`; `operand` reads what stands behind it. */
export function spaceship(p: ParserCore, left: Expression, operand: () => Expression): Expression {
  const span = p.span(p.token.startOffset, p.token.startOffset + 3);
  p.take();
  p.take();
  const right = operand();
  const newText = `${p.text.slice(left.start, left.end)}.compareTo(${p.text.slice(right.start, right.end)})`;
  const fixes = left.kind === 'name' || left.kind === 'member' || left.kind === 'call' ? [{ title: `write \`${newText}\``, sure: true, edits: [{ span: p.span(left.start, right.end), newText }] }] : [];
  p.complainAt(foreignConstruct(span, { word: '<=>' }, { label: `write \`${newText}\``, fixes }));
  return { kind: 'error', id: p.id(), start: left.start, end: p.lastEnd };
}

/** Whether `null` stands right behind a name or member in a condition: `if (rule  null || …)`. */
export function isBesideNull(p: ParserCore, left: Expression): boolean {
  return p.at(NullWord) && (p.context & Context.inCondition) !== 0 && !p.onNewLine() && (left.kind === 'name' || left.kind === 'member' || left.kind === 'index' || left.kind === 'call');
}

/** The comparison that lacks its sign: for the first, `==` is as good as `!=`. */
export function comparedWithNull(p: ParserCore, left: Expression): Expression {
  const insertion = p.span(p.lastEnd, p.lastEnd);
  const fixes = ['==', '!='].map((sign) => ({ title: `insert \`${sign}\``, sure: false, edits: [{ span: insertion, newText: ` ${sign}` }] }));
  p.complain(expectedInstead(p.spanOf(p.token), { expected: '`==` or `!=`', where: 'before `null`', found: 'nothing' }, { label: 'a sign that compares is missing before this', fixes }));
  p.take();
  // Which of the two is not known, and so neither what holds behind it.
  return { kind: 'error', id: p.id(), start: left.start, end: p.lastEnd };
}

const coalesce = operatorInfo('??');

/** `a ?: b`, as in Kotlin and PHP. */
function elvis(p: ParserCore): OperatorInfo | null {
  const colon = p.peek(1);
  if (colon.tokenType !== Colon || colon.startOffset !== p.token.startOffset + 1) return null;
  const span = p.span(p.token.startOffset, colon.startOffset + 1);
  p.complain(foreignOperatorSign(span, { written: '?:', right: '??' }, { fixes: [{ title: 'write `??`', sure: true, edits: [{ span, newText: '??' }] }] }));
  return { ...coalesce, width: 2 };
}

function wordBetweenOperands(p: ParserCore, token: IToken): (typeof words)[string] | undefined {
  if (!Object.hasOwn(words, token.image) || p.endsLine()) return undefined;
  const next = p.peek(1);
  // `"a" to 1` is a pair, in Kotlin.
  if (token.image === 'to' && next.tokenType !== IntToken && p.tokens[p.index - 1].tokenType !== IntToken) return undefined;
  // `items or []`: what stands behind it is the value for nothing.
  if (token.image === 'or' && /^(?:["'`[{\d]|throw$|return$|continue$|break$)/.test(next.image)) return { right: '??', why: 'it gives the right side where the left is null' };
  // Bits, as in Kotlin.
  if (token.image === 'and' && next.tokenType === IntToken) return { right: '&' };
  return /^[\w$"'([!-]/.test(next.image) && !p.hasNewline(token.startOffset, next.startOffset) ? words[token.image] : undefined;
}
