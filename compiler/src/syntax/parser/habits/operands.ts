import type { IToken } from 'chevrotain';
import { endedChain, expectedExpression, foreignConstruct, foreignKeyword, foreignOperatorSign, leadingDot, regexLiteral } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import { Ampersand, At, Bar, Colon, Dot, Equals, FuncWord, IfWord, Less, NewWord, OpenBracket, OpenParen, Semicolon, Slash, Star, TryWord } from '../../token-types.ts';
import { IdentifierToken, IntToken, StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { matchWithoutParentheses } from '../match.ts';
import { looseName } from '../names.ts';
import { isObjectExpression, objectExpression } from './object-expressions.ts';
import { foreignCollection } from './collections.ts';
import { conditionalValue } from './conditionals.ts';
import { asyncLambda, braceFollowsParentheses, functionValue, isLambdaBehind } from './function-values.ts';
import { andNot, goCall, goFunction, goReceive, isAndNot, isFunctionBehind } from './go-operands.ts';
import { barLambda, pythonStyleLambda } from './lambdas.ts';
import { isQuery, query } from './queries.ts';
import { prefixedString } from './string-prefixes.ts';
import { switchExpression } from './switch.ts';
import { tryValue } from './try-values.ts';
import { typeTest } from './typeof.ts';

/** What other languages let stand as an operand; null where it is none of those. */
export function foreignOperand(p: ParserCore): Expression | null {
  switch (p.token.tokenType) {
    case IdentifierToken:
      return foreignWord(p);
    case FuncWord:
      return p.peek(1).tokenType === OpenParen ? functionValue(p) : null;
    case IfWord:
      return conditionalValue(p);
    case Bar:
      return barLambda(p);
    case Dot:
      return pointFirst(p) ?? implicitMember(p);
    case At:
      return atMember(p);
    case Less:
      return goReceive(p);
    case TryWord:
      return tryValue(p);
    case Slash:
      if (isTurnedSign(p)) return turnedSign(p);
      return p.fail(regexLiteral(p.spanOf(p.token), {}, { hint: 'make one with `new Regex("…")`' }));
    default:
      return isAndNot(p) ? andNot(p) : null;
  }
}

const functionWords: ReadonlySet<string> = new Set(['function', 'fn', 'fun', 'func']);
const prefixWords: ReadonlySet<string> = new Set(['f', 'r', 'b', 'u', 's', 'F', 'R', '$', 'raw']);

function foreignWord(p: ParserCore): Expression | null {
  const { image } = p.token;
  const next = p.peek(1);
  if (image === 'async' && isLambdaBehind(p)) return asyncLambda(p);
  if (functionWords.has(image) && next.tokenType === OpenParen && braceFollowsParentheses(p)) return functionValue(p);
  if (image === 'lambda' && (next.tokenType === IdentifierToken || next.tokenType === Colon)) return pythonStyleLambda(p);
  if (isQuery(p)) return query(p);
  if (image === 'match') return matchWithoutParentheses(p);
  if (isObjectExpression(p)) return objectExpression(p);
  if (image === 'when' || image === 'switch') return switchExpression(p);
  if (image === 'go' && isFunctionBehind(p)) return goFunction(p);
  if ((image === 'go' || image === 'async') && isOperandOnLine(p) && next.tokenType !== OpenParen) return goCall(p);
  if (image === 'not' && isOperandOnLine(p)) return negation(p);
  if (image === 'raise' && isOperandOnLine(p) && next.tokenType !== OpenParen) return raised(p);
  if (image === 'typeof' && next.tokenType === IdentifierToken && isOperandOnLine(p)) return typeTest(p);
  if (prefixWords.has(image) && next.tokenType === StringToken && next.startOffset === p.token.startOffset + image.length) return prefixedString(p);
  return foreignCollection(p);
}

/** `_ => raise ShopError("empty")` */
function raised(p: ParserCore): Expression {
  const span = p.spanOf(p.token);
  p.complain(foreignKeyword(span, { word: 'raise', right: 'throw' }, { fixes: [{ title: 'write `throw`', sure: true, edits: [{ span, newText: 'throw' }] }] }));
  p.substitute('throw');
  return p.expression();
}

/** Whether the `/` of `total =/ 2` comes next. */
function isTurnedSign(p: ParserCore): boolean {
  const before = p.tokens[p.index - 1];
  return before?.image === '=' && before.startOffset + 1 === p.token.startOffset && p.peek(1).startOffset > p.token.startOffset + 1;
}

function turnedSign(p: ParserCore): Expression {
  const sign = p.take();
  const right = `${sign.image}=`;
  const span = p.span(sign.startOffset - 1, sign.startOffset + 1);
  p.complain(foreignOperatorSign(span, { written: `=${sign.image}`, right }, { fixes: [{ title: `write \`${right}\``, sure: true, edits: [{ span, newText: right }] }] }));
  return p.expression();
}

function isOperandOnLine(p: ParserCore): boolean {
  const next = p.peek(1);
  const isOperand = next.tokenType === IdentifierToken || next.tokenType === StringToken || next.image === 'this' || next.image === '!' || next.tokenType === OpenParen;
  return isOperand && !p.hasNewline(p.token.startOffset, next.startOffset) && next.startOffset > p.token.startOffset + p.token.image.length;
}

function negation(p: ParserCore): Expression {
  const word = p.token;
  const start = word.startOffset;
  const span = p.span(start, p.peek(1).startOffset);
  p.complain(
    foreignOperatorSign(p.spanOf(word), { written: 'not', right: '!', }, { fixes: [{ title: 'write `!`', sure: true, edits: [{ span, newText: '!' }] }] }),
  );
  p.take();
  const operand = p.expression();
  return { kind: 'unary', id: p.id(), start, end: p.lastEnd, operator: '!', operand };
}

/** Whether `&point`, `&mut point` or `*point` comes next, as in C, Go and Rust. */
export function isReference(p: ParserCore): boolean {
  const next = p.peek(1);
  const isNamed = next.tokenType === IdentifierToken && (p.at(Ampersand) || p.at(Star));
  const isLiteral = p.at(Ampersand) && (next.tokenType === NewWord || next.tokenType === IntToken || next.tokenType === StringToken || next.tokenType === OpenBracket);
  return (isNamed || isLiteral) && next.startOffset === p.token.startOffset + 1;
}

/** `@name`, as in Ruby. */
function atMember(p: ParserCore): Expression | null {
  const sign = p.token;
  if (p.peek(1).tokenType !== IdentifierToken || p.peek(1).startOffset !== sign.startOffset + 1) return null;
  const span = p.spanOf(sign);
  p.complain(foreignOperatorSign(span, { written: '@', right: 'this.' }, { fixes: [{ title: 'write `this.`', sure: true, edits: [{ span, newText: 'this.' }] }] }));
  p.take();
  const object: Expression = { kind: 'this', id: p.id(), start: sign.startOffset, end: p.lastEnd };
  const name = looseName(p, 'a member');
  return { kind: 'member', id: p.id(), start: sign.startOffset, end: p.lastEnd, object, optional: false, name };
}

/** `.5` */
function pointFirst(p: ParserCore): Expression | null {
  const dot = p.token;
  const next = p.peek(1);
  if (next.tokenType !== IntToken || next.startOffset !== dot.startOffset + 1) return null;
  const span = p.spanOf(dot);
  p.complain(leadingDot(p.span(dot.startOffset, dot.startOffset + 1 + next.image.length), { digits: next.image }, { fixes: [{ title: `write \`0.${next.image}\``, sure: true, edits: [{ span, newText: '0.' }] }] }));
  p.take();
  p.take();
  return { kind: 'float', id: p.id(), start: dot.startOffset, end: p.lastEnd, value: Number(`0.${next.image}`) };
}

/** A `;` in the middle of a chain, whose next line begins with a dot. */
function reportEndedChain(p: ParserCore, semicolon: IToken, member: string): void {
  const span = p.spanOf(semicolon);
  const secondary = [{ span: p.span(p.token.startOffset, p.token.startOffset + 1 + member.length), text: 'this goes on with the line above' }];
  p.complainAt(endedChain(span, { member }, { secondary, fixes: [{ title: 'remove the `;`', sure: true, edits: [{ span, newText: '' }] }] }));
}

/** `.total = total;` in a class with such a field. */
function ownField(p: ParserCore): Expression {
  const { startOffset: start } = p.token;
  const span = p.spanOf(p.token);
  p.complain(expectedExpression(span, { after: 'before `.`', found: 'the beginning of the line' }, { label: '`this` is missing before this', fixes: [{ title: 'insert `this`', sure: true, edits: [{ span: p.span(start, start), newText: 'this' }] }] }));
  return { kind: 'this', id: p.id(), start, end: start };
}

function isAssignment({ tokenType, image }: IToken): boolean {
  return tokenType === Equals || /^(?:[-+*/%]|\?\?)=$/.test(image);
}

/** `.success`, as in Swift: a member of what the place expects. */
function implicitMember(p: ParserCore): Expression | null {
  const dot = p.token;
  const member = p.peek(1);
  if (member.tokenType !== IdentifierToken || member.startOffset !== dot.startOffset + 1) return null;
  if (p.onNewLine() && p.ownFields.has(member.image) && isAssignment(p.peek(2))) return ownField(p);
  const before = p.tokens[p.index - 1];
  if (p.index > 0 && before.tokenType === Semicolon && p.onNewLine()) reportEndedChain(p, before, member.image);
  else p.complainAt(foreignConstruct(p.spanOf(dot), { word: `.${member.image}` }, { label: 'the name of the enum or class is missing before this', hint: `a case is written with its enum: \`Color.${member.image}\`` }));
  p.take();
  p.take();
  return { kind: 'error', id: p.id(), start: dot.startOffset, end: p.lastEnd };
}
