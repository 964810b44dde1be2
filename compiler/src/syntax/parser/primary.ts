import type { IToken } from 'chevrotain';
import { pairFix } from './habits/tuples.ts';
import { superAlone, tupleExpression } from '../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import type { Expression } from '../ast.ts';
import {
  Arrow, CloseBracket, CloseParen, Comma, Dot, Ellipsis, FalseWord, ForWord, NewWord, NullWord, OpenBrace, OpenBracket, OpenParen, Semicolon, SuperWord, ThinArrow, ThisWord,
  TrueWord,
} from '../token-types.ts';
import { CharacterToken, FloatToken, IdentifierToken, indexOf, IntToken, StringToken, tableOf, TemplateStart } from '../tokens.ts';
import { Context, type ParserCore } from './core.ts';
import { armAhead } from './habits/arm-ahead.ts';
import { bracketMap, goList, isBracketMap, isGoList } from './habits/collections.ts';
import { listComprehension } from './habits/comprehensions.ts';
import { conditionalChain, isConditionChain } from './habits/condition-chains.ts';
import { skipReferenceSign } from './habits/foreign-types.ts';
import { lambdaLackingArrow, lambdaOfPattern } from './habits/lambda-patterns.ts';
import { isFilledBehind } from './habits/brace-literals.ts';
import { foreignOperand, isReference } from './habits/operands.ts';
import { reportPercentFormat } from './habits/percent-formats.ts';
import { isArrowMember } from './habits/member-arrows.ts';
import { isLambdaAhead, lambda, singleParameterLambda } from './lambda.ts';
import { close, list } from './lists.ts';
import { characterLiteral, floatLiteral, intLiteral, stringLiteral } from './literals.ts';
import { mapLiteral } from './map-literal.ts';
import { isMatchAhead, lacksBrace, matchExpression, matchWithoutWord } from './match.ts';
import { missingOperand } from './missing-operand.ts';
import { newExpression } from './new-expression.ts';
import { isTwoDots, spreadElement } from './spread.ts';
import { template } from './template.ts';

/** What an expression is made of. */
export function primary(p: ParserCore): Expression {
  const read = primaries[p.token.tokenTypeIdx];
  if (read !== null) return read(p);
  if (p.careful && isReference(p) && isFilledBehind(p)) {
    p.take();
    return primary(p);
  }
  if (p.careful && isReference(p)) {
    skipReferenceSign(p, 'a value has no such sign');
    return primary(p);
  }
  return foreignOperand(p) ?? missingOperand(p);
}

const primaries = tableOf<((p: ParserCore) => Expression) | null>(
  [
    [IdentifierToken, nameOrLambda],
    [IntToken, intLiteral],
    [FloatToken, floatLiteral],
    [StringToken, stringLiteral],
    [CharacterToken, characterLiteral],
    [TemplateStart, template],
    [TrueWord, (p) => bool(p, true)],
    [FalseWord, (p) => bool(p, false)],
    [NullWord, nullLiteral],
    [ThisWord, thisExpression],
    [SuperWord, superExpression],
    [NewWord, newExpression],
    [OpenParen, parenthesisOrLambda],
    [OpenBracket, listLiteral],
    [OpenBrace, mapLiteral],
  ],
  null,
);

export function isPrimaryStart(token: IToken): boolean {
  return primaries[indexOf(token.tokenType)] !== null;
}

function nameOrLambda(p: ParserCore): Expression {
  const next = p.peek(1).tokenType;
  // No condition is a lambda.
  if (next === Arrow && (p.context & Context.allowLet) === 0) return singleParameterLambda(p);
  if (next === OpenParen && p.token.image === 'match' && isMatchAhead(p)) return matchExpression(p);
  if (p.careful) {
    if (isConditionChain(p)) return conditionalChain(p);
    if (next === OpenParen && p.atWord('match') && lacksBrace(p)) return matchExpression(p);
    if (next === ThinArrow && (p.context & Context.allowLet) === 0 && !isArrowMember(p, 1)) return singleParameterLambda(p);
    if (p.selfEdits !== null && p.atWord('self')) return selfExpression(p, p.selfEdits);
    const foreign = foreignOperand(p);
    if (foreign !== null) return foreign;
  }
  const { image, startOffset } = p.take();
  return { kind: 'name', id: p.id(), start: startOffset, end: p.lastEnd, name: image };
}

/** The `self` that was among the parameters. */
function selfExpression(p: ParserCore, edits: TextEdit[]): Expression {
  edits.push({ span: p.spanOf(p.token), newText: 'this' });
  return thisExpression(p);
}

function bool(p: ParserCore, value: boolean): Expression {
  const start = p.take().startOffset;
  return { kind: 'bool', id: p.id(), start, end: p.lastEnd, value };
}

function nullLiteral(p: ParserCore): Expression {
  const start = p.take().startOffset;
  return { kind: 'null', id: p.id(), start, end: p.lastEnd };
}

function thisExpression(p: ParserCore): Expression {
  const start = p.take().startOffset;
  return { kind: 'this', id: p.id(), start, end: p.lastEnd };
}

function superExpression(p: ParserCore): Expression {
  const start = p.take().startOffset;
  const end = p.lastEnd;
  if (!p.at(Dot) && !p.at(OpenParen)) p.complain(superAlone(p.span(start, end), {}));
  return { kind: 'super', id: p.id(), start, end };
}

function parenthesisOrLambda(p: ParserCore): Expression {
  if (isLambdaAhead(p)) return lambda(p);
  const foreign = p.careful ? (lambdaOfPattern(p) ?? lambdaLackingArrow(p)) : null;
  if (foreign !== null) return foreign;
  const open = p.take();
  const { context } = p;
  p.context = Context.inBrackets;
  const inner = p.expression();
  if (p.at(Comma)) skipTuple(p, open, inner);
  p.context = context;
  close(p, open, CloseParen);
  const parenthesized: Expression = { kind: 'parenthesized', id: p.id(), start: open.startOffset, end: p.lastEnd, inner };
  return p.careful && p.at(OpenBrace) && armAhead(p, 1) ? matchWithoutWord(p, parenthesized) : parenthesized;
}

/** `(a, b)` without an arrow: a tuple, in other languages. */
function skipTuple(p: ParserCore, open: IToken, first: Expression): void {
  const values = [first];
  while (p.skip(Comma) && !p.at(CloseParen)) values.push(p.expression());
  const end = p.at(CloseParen) ? p.token.startOffset + 1 : p.lastEnd;
  // `f((a, b);`: the one around is told that it is not closed.
  if (p.careful && p.text[open.startOffset - 1] === '(' && p.peek(1).tokenType === Semicolon) return;
  if (p.careful && reportPercentFormat(p, open, values, end)) return;
  const span = p.span(open.startOffset, end);
  p.complain(tupleExpression(span, {}, { hint: 'declare a `record` for values that belong together, or write a list: `[a, b]`', fixes: p.at(CloseParen) ? pairFix(span, p.text.slice(open.startOffset + 1, end - 1), values.length) : [] }));
}

function listLiteral(p: ParserCore): Expression {
  if (p.careful && isGoList(p)) return goList(p);
  if (p.careful && isBracketMap(p)) return bracketMap(p);
  const open = p.take();
  const elements = list(p, open, CloseBracket, 'element', (inner) => element(inner, open));
  return { kind: 'list', id: p.id(), start: open.startOffset, end: p.lastEnd, elements };
}

function element(p: ParserCore, open: IToken): Expression {
  if (p.at(Ellipsis) || (p.careful && isTwoDots(p))) return spreadElement(p);
  const value = p.expression();
  return p.careful && p.at(ForWord) && !p.onNewLine() ? listComprehension(p, open, value) : value;
}
