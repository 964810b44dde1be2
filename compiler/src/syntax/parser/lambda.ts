import type { IToken } from 'chevrotain';
import { expectedInstead } from '../../diagnostics/catalogue/syntax.ts';
import type { Block, Expression, Parameter, TypeNode } from '../ast.ts';
import { Arrow, CloseParen, Colon, Comma, Dot, Ellipsis, Equals, Greater, Less, OpenBrace, OpenBracket, OpenParen, Question, ThinArrow } from '../token-types.ts';
import { IdentifierToken } from '../tokens.ts';
import { bodyWithoutBrace } from './blocks.ts';
import { Context, type ParserCore } from './core.ts';
import { isArrowMember } from './habits/member-arrows.ts';
import { reportMisplacedRest } from './habits/rest-parameters.ts';
import { list } from './lists.ts';
import { describe, identifierOf } from './names.ts';
import { parameter } from './parameters.ts';

/** Words that stand between two values. */
const joinsValues = /^(?:is|within|and|or|xor|mod|div|instanceof)$/;

/** Whether the `(` ahead opens a lambda's parameters. Decided by a few tokens: a tuple, which looks the same, does not exist. */
export function isLambdaAhead(p: ParserCore): boolean {
  const first = p.peek(1).tokenType;
  if (first === CloseParen) return true;
  if (p.careful && (first === Ellipsis || first === Comma)) return arrowFollows(p);
  if (first === OpenBracket) return arrowBehind(p, false);
  if (first !== IdentifierToken) return false;
  const second = p.peek(2).tokenType;
  if (second === Colon) return true;
  if (second === OpenParen) return arrowBehind(p, true);
  if (p.careful && second === IdentifierToken) return !joinsValues.test(p.peek(2).image) && arrowFollows(p);
  if (second === Comma) return arrowFollows(p);
  if (second !== CloseParen) return false;
  const third = p.peek(3).tokenType;
  return third === Arrow || (p.careful && (third === ThinArrow ? !isArrowMember(p, 3) : isEqualsBeforeBlock(p, 3) || isBlockOfArgument(p, 3))) || (third === Colon && (p.context & Context.noTypedLambda) === 0 && resultThenArrow(p, 4));
}

/** `(x) = {`, where `=>` is meant: what is assigned is no block. */
function isEqualsBeforeBlock(p: ParserCore, distance: number): boolean {
  return p.peek(distance).tokenType === Equals && p.peek(distance + 1).tokenType === OpenBrace;
}

/** `xs.map((x) { … })`, as in Dart: in parentheses or behind a comma, no block can follow a value. */
function isBlockOfArgument(p: ParserCore, distance: number): boolean {
  const before = p.index > 0 ? p.tokens[p.index - 1].tokenType : null;
  return (before === OpenParen || before === Comma) && p.peek(distance).tokenType === OpenBrace;
}

/** `(a, b` is a lambda's parameters unless its `)` is followed by something else than an arrow. */
function arrowFollows(p: ParserCore): boolean {
  let depth = 0;
  for (let distance = 0; distance < MAX_PARAMETER_TOKENS; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === OpenParen) depth++;
    else if (tokenType === CloseParen && --depth === 0) {
      const next = p.peek(distance + 1).tokenType;
      return next === Arrow || next === ThinArrow || next === OpenBrace || isEqualsBeforeBlock(p, distance + 1) || (next === Colon && resultThenArrow(p, distance + 2));
    } else if (image === '') return false;
  }
  return true;
}

/**
 * Whether `=>` stands behind the `)` of the `(` that is next, which patterns follow: `([a, b]) => …`, `(Point(x, y)) => …`. Of calls in
 * parentheses, which are many, only a short one is looked through.
 */
function arrowBehind(p: ParserCore, isCall: boolean): boolean {
  let depth = 0;
  for (let distance = 0; distance < (isCall ? MAX_PATTERN_TOKENS : MAX_PARAMETER_TOKENS); distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === OpenParen) depth++;
    else if (tokenType === CloseParen && --depth === 0) {
      const next = p.peek(distance + 1).tokenType;
      return next === Arrow || (next === Colon && (p.context & Context.noTypedLambda) === 0 && resultThenArrow(p, distance + 2));
    } else if (image === '') return false;
  }
  return false;
}

const MAX_PATTERN_TOKENS = 40;

/** Bounds the look-ahead: nobody writes a lambda with that many parameters. */
const MAX_PARAMETER_TOKENS = 200;

/** `T =>` after the colon of `(x): T => …`. */
function resultThenArrow(p: ParserCore, from: number): boolean {
  for (let distance = from; distance < from + MAX_PARAMETER_TOKENS; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === Arrow) return true;
    if (!mayStandInResult(p.peek(distance))) return false;
  }
  return false;
}

function mayStandInResult({ tokenType }: IToken): boolean {
  return tokenType === IdentifierToken || tokenType === Dot || tokenType === Less || tokenType === Greater || tokenType === Comma || tokenType === Question;
}

/** `(x, y: int): int => …`. */
export function lambda(p: ParserCore): Expression {
  const open = p.take();
  const parameters = lambdaParameters(p, open);
  const result = p.skip(Colon) ? p.type() : null;
  return finish(p, open.startOffset, parameters, result);
}

function lambdaParameter(p: ParserCore): Parameter {
  const isPattern = p.at(OpenBracket) || (p.at(IdentifierToken) && p.peek(1).tokenType === OpenParen);
  if (!isPattern) return parameter(p, 'lambda');
  const pattern = p.pattern();
  const { start, end } = pattern;
  const type = p.skip(Colon) ? p.type() : null;
  return { kind: 'parameter', id: p.id(), start, end: p.lastEnd, annotations: [], name: { kind: 'identifier', id: p.id(), start, end, name: '' }, type, value: null, assignsField: false, rest: false, pattern };
}

function lambdaParameters(p: ParserCore, open: IToken): readonly Parameter[] {
  const parameters = list(p, open, CloseParen, 'parameter', lambdaParameter);
  reportMisplacedRest(p, parameters, false);
  return parameters;
}

/** What other languages write without an arrow: a lambda, and where its arrow is missing. */
export function lambdaWithoutArrow(p: ParserCore): { readonly lambda: Expression; readonly arrowAt: number | null } {
  const open = p.take();
  const parameters = lambdaParameters(p, open);
  const result = p.skip(Colon) ? p.type() : null;
  const arrowAt = p.at(Arrow) ? null : p.lastEnd;
  p.skip(Arrow);
  const body = lambdaBody(p);
  return { lambda: { kind: 'lambda', id: p.id(), start: open.startOffset, end: p.lastEnd, parameters, result, body }, arrowAt };
}

/** `x => …`. */
export function singleParameterLambda(p: ParserCore): Expression {
  const name = identifierOf(p, p.take());
  const parameter: Parameter = { kind: 'parameter', id: p.id(), start: name.start, end: name.end, annotations: [], name, type: null, value: null, assignsField: false, rest: false };
  return finish(p, name.start, [parameter], null);
}

function finish(p: ParserCore, start: number, parameters: readonly Parameter[], result: TypeNode | null): Expression {
  if (!p.skip(Arrow)) missingArrow(p);
  const body = lambdaBody(p);
  return { kind: 'lambda', id: p.id(), start, end: p.lastEnd, parameters, result, body };
}

/** With these, no value begins. */
const beginsStatement: ReadonlySet<string> = new Set(['for', 'while', 'do', 'if', 'let', 'const', 'return', 'try', 'break', 'continue']);

/** What stands behind `=>`: a block, or an expression. */
export function lambdaBody(p: ParserCore): Expression | Block {
  if (p.at(OpenBrace)) return p.block();
  if (p.careful && p.strayBraces > 0 && p.onNewLine() && beginsStatement.has(p.token.image)) return bodyWithoutBrace(p, 'this lambda');
  const { context } = p;
  p.context &= ~Context.allowLet;
  const body = p.effect();
  p.context = context;
  return body;
}

function missingArrow(p: ParserCore): void {
  const { token } = p;
  const isOther = token.tokenType === ThinArrow || token.tokenType === Equals;
  const span = isOther ? p.spanOf(token) : p.span(p.lastEnd, p.lastEnd);
  const fixes = [{ title: 'write `=>`', sure: true, edits: [{ span, newText: isOther ? '=>' : ' =>' }] }];
  p.complain(expectedInstead(p.spanOf(token), { expected: '`=>`', where: 'between the parameters of a lambda and its body', found: describe(token) }, { fixes }));
  if (isOther) p.take();
}
