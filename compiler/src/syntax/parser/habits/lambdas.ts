import type { IToken } from 'chevrotain';
import { pythonLambda, trailingLambda } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Expression, Parameter } from '../../ast.ts';
import { Arrow, Bar, CloseBrace, Colon, Comma, InWord, OpenBrace, ThinArrow } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { lambdaBody } from '../lambda.ts';
import { identifierOf, name } from '../names.ts';
import { isForeignBlock, isRepeat, lambdaFix, repeated } from './block-calls.ts';
import { scopeFunction, scopeFunctionOf } from './scope-functions.ts';

/** `lambda x, y: x + y`, as in Python; the next token is the word. */
export function pythonStyleLambda(p: ParserCore): Expression {
  const word = p.take();
  const parameters = bareParameters(p);
  const edits = [{ span: p.span(word.startOffset, p.token.startOffset + 1), newText: `(${parameters.map(({ name }) => name.name).join(', ')}) =>` }];
  if (!p.skip(Colon)) p.fail(pythonLambda(p.spanOf(word), {}, { label: 'there is no such word', hint: 'write `(x) => x + 1`' }));
  return reportedLambda(p, word, parameters, edits, 'there is no such word');
}

/** `|x| x + 1`, as in Rust and Ruby; the next token is the first bar. */
export function barLambda(p: ParserCore): Expression {
  const bar = p.take();
  const parameters: Parameter[] = [];
  while (!p.at(Bar)) {
    parameters.push(barParameter(p));
    if (!p.skip(Comma)) break;
  }
  if (!p.at(Bar)) p.fail(pythonLambda(p.spanOf(bar), {}, { label: 'no value can begin with this', hint: 'a lambda is written `(x) => x + 1`' }));
  const edits = [
    { span: p.spanOf(bar), newText: '(' },
    { span: p.spanOf(p.token), newText: ') =>' },
  ];
  p.take();
  return reportedLambda(p, bar, parameters, edits, 'write `(x) => …`');
}

/** The type of `|x: int|` ends at the bar, which is no union. */
function barParameter(p: ParserCore): Parameter {
  const start = p.token.startOffset;
  const parameterName = name(p, 'a parameter');
  const type = p.skip(Colon) ? p.type() : null;
  return { kind: 'parameter', id: p.id(), start, end: p.endFrom(start), annotations: [], name: parameterName, type, value: null, assignsField: false, rest: false };
}

function bareParameters(p: ParserCore): Parameter[] {
  const parameters: Parameter[] = [];
  while (p.at(IdentifierToken)) {
    parameters.push(bareParameter(p, p.take()));
    if (!p.skip(Comma)) break;
  }
  return parameters;
}

function bareParameter(p: ParserCore, token: IToken): Parameter {
  const name = identifierOf(p, token);
  return { kind: 'parameter', id: p.id(), start: name.start, end: name.end, annotations: [], name, type: null, value: null, assignsField: false, rest: false };
}

function reportedLambda(p: ParserCore, first: IToken, parameters: readonly Parameter[], edits: readonly TextEdit[], label: string): Expression {
  p.complain(pythonLambda(p.spanOf(first), {}, { label, fixes: [{ title: 'write it with `=>`', sure: true, edits }] }));
  const body = lambdaBody(p);
  return { kind: 'lambda', id: p.id(), start: first.startOffset, end: p.lastEnd, parameters, result: null, body };
}

/** Whether `{ x -> …`, `{ i, x -> …` or `{ it …` comes next, as Kotlin, Swift and Groovy write a lambda behind a call. */
export function isTrailingLambda(p: ParserCore, callee: Expression): boolean {
  if (!p.onNewLine() && scopeFunctionOf(callee) !== null) return true;
  if (p.peek(1).tokenType !== IdentifierToken || p.onNewLine()) return false;
  if (namesAhead(p, ({ tokenType }) => tokenType === InWord) > 0 && isForeignBlock(p)) return false;
  return namesAhead(p) > 0 || isArrowLambda(p) || implicitParameter(p) !== null;
}

/** How many names stand between the `{` ahead and a `->`, or another sign that ends them. */
function namesAhead(p: ParserCore, end: (token: IToken) => boolean = ({ tokenType }) => tokenType === ThinArrow || tokenType === InWord, from = 1): number {
  let names = 0;
  while (p.peek(from + 2 * names).tokenType === IdentifierToken) {
    names++;
    const token = p.peek(from + 2 * names - 1);
    if (end(token)) return names;
    if (token.tokenType !== Comma) return 0;
  }
  return 0;
}

/** `{ x => x + 1 }` in one line and without a comma: those with one are the arms of a `match`. */
function isArrowLambda(p: ParserCore): boolean {
  if (p.peek(2).tokenType !== Arrow) return false;
  for (let distance = 1; distance < LONGEST_LAMBDA; distance++) {
    const { tokenType, startOffset } = p.peek(distance);
    if (tokenType === CloseBrace) return true;
    if (tokenType === Comma || tokenType === EndOfFile || p.hasNewline(p.token.startOffset, startOffset)) return false;
  }
  return false;
}

/** How many tokens of a lambda are looked at. */
const LONGEST_LAMBDA = 60;

/** `f({ x -> x + 1 })`, `f({ a, b in a < b })`: such a lambda as a value; the next token is the `{`. */
export function isBracedLambda(p: ParserCore): boolean {
  const behind = p.peek(2).tokenType;
  return p.at(OpenBrace) && (namesAhead(p, endsNames) > 0 || NUMBERED.test(p.peek(1).image) || (p.peek(1).image === 'it' && p.peek(1).tokenType === IdentifierToken && behind !== Colon && behind !== Comma));
}

/** As Kotlin, JavaScript and Swift have it. */
function endsNames({ tokenType }: IToken): boolean {
  return tokenType === ThinArrow || tokenType === Arrow || tokenType === InWord;
}

export function bracedLambda(p: ParserCore): Expression {
  const open = p.take();
  const parameters = bracedParameters(p);
  const bodyStart = p.token.startOffset;
  const body = p.effect();
  const details = { label: 'a lambda stands in no braces', hint: 'write `(x) => x + 1`, or `(x) => { …; }` with statements' };
  if (!p.at(CloseBrace)) p.fail(pythonLambda(p.spanOf(open), {}, details));
  const edits = [
    { span: p.span(open.startOffset, bodyStart), newText: `(${parameters.map(({ name }) => name.name).join(', ')}) => ` },
    { span: p.span(p.lastEnd, p.token.startOffset + 1), newText: '' },
  ];
  p.complainAt(pythonLambda(p.spanOf(open), {}, { ...details, fixes: [{ title: 'write it with `=>`', sure: true, edits }] }));
  p.take();
  return { kind: 'lambda', id: p.id(), start: open.startOffset, end: p.lastEnd, parameters, result: null, body };
}

/** `it`, or `$0` and as many more as the braces ahead have, as in Swift. */
function implicitParameters(p: ParserCore, first: IToken): readonly IToken[] {
  if (!NUMBERED.test(first.image)) return [first];
  let last = 0;
  let depth = 1;
  for (let distance = 0; distance < LONGEST_LAMBDA && depth > 0; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === OpenBrace && distance > 0) depth++;
    else if (tokenType === CloseBrace) depth--;
    else if (NUMBERED.test(image)) last = Math.max(last, Number(image.slice(1)));
  }
  return Array.from({ length: last + 1 }, (_, i) => ({ ...first, image: `$${i}` }));
}

const NUMBERED = /^\$\d$/;

/** The names and the sign behind them; `it` and `$0` have neither. */
function bracedParameters(p: ParserCore): readonly Parameter[] {
  if (NUMBERED.test(p.token.image)) return implicitParameters(p, p.token).map((token) => bareParameter(p, token));
  if (p.atWord('it') && !endsNames(p.peek(1))) return [bareParameter(p, p.token)];
  const parameters = bareParameters(p);
  p.take();
  return parameters;
}

/** The first `it` in the braces ahead. */
function implicitParameter(p: ParserCore): IToken | null {
  for (let distance = 1; distance < 40; distance++) {
    const token = p.peek(distance);
    if ((token.image === 'it' || token.image === '$0') && token.tokenType === IdentifierToken && p.peek(distance - 1).image !== '.') return token;
    if (token.tokenType === CloseBrace || token.tokenType === OpenBrace || token.tokenType === EndOfFile) return null;
  }
  return null;
}

/** `xs.map { x -> x + 1 }`: the call with the lambda as its argument; the next token is the `{`. */
export function callWithTrailingLambda(p: ParserCore, callee: Expression): Expression {
  const scoped = scopeFunctionOf(callee);
  if (scoped !== null) return scopeFunction(p, scoped);
  if (isRepeat(p, callee)) return repeated(p, callee.start, p.text.slice(callee.start, callee.end));
  const implicit = implicitParameter(p);
  const several = lambdaFix(p, parametersAhead(p, implicit), bodyStartAhead(p));
  const open = p.take();
  const words = trailingParameters(p, implicit);
  const head = `(${words.map(({ image }) => image).join(', ')}) =>`;
  const bodyStart = p.token.startOffset;
  const at = p.diagnostics.length;
  const isTold = open.startOffset < p.quietUntil;
  const body = p.effect();
  const isExpression = p.at(CloseBrace);
  const isCall = callee.kind === 'call';
  const opening = isCall ? { span: p.span(callee.end - 1, bodyStart), newText: `${callee.args.length > 0 ? ', ' : ''}${head} ` } : { span: p.span(callee.end, bodyStart), newText: `(${head} ` };
  const edits = [
    opening,
    { span: p.spanOf(p.token), newText: ')' },
    ...(bodyEndsWithBlank(p) ? [{ span: p.span(p.lastEnd, p.token.startOffset), newText: '' }] : []),
  ];
  const details = { label: `a lambda is an argument: \`(${head} …)\`` };
  if (!isExpression) {
    if (!isTold) p.diagnostics.splice(at, 0, trailingLambda(p.spanOf(open), {}, { ...details, fixes: several }));
    p.panic();
  }
  if (!isTold) p.diagnostics.splice(at, 0, trailingLambda(p.spanOf(open), {}, { ...details, fixes: [{ title: 'pass it in parentheses', sure: callee.kind === 'member', edits }] }));
  p.take();
  const parameters = words.map((word) => bareParameter(p, word));
  const lambda: Expression = { kind: 'lambda', id: p.id(), start: open.startOffset, end: p.lastEnd, parameters, result: null, body };
  const argument = { kind: 'argument', id: p.id(), start: open.startOffset, end: p.lastEnd, name: null, value: lambda } as const;
  if (isCall) return { ...callee, id: p.id(), end: p.lastEnd, args: [...callee.args, argument] };
  return { kind: 'call', id: p.id(), start: callee.start, end: p.lastEnd, callee, typeArgs: [], args: [argument] };
}

/** The parameters behind the `{` ahead, in parentheses. */
function parametersAhead(p: ParserCore, implicit: IToken | null): string {
  const names = namesAhead(p) || (p.peek(2).tokenType === Arrow ? 1 : 0);
  const words = Array.from({ length: names }, (_, i) => p.peek(2 * i + 1).image);
  return `(${(names > 0 ? words : implicit === null ? [] : implicitParameters(p, implicit).map(({ image }) => image)).join(', ')})`;
}

function bodyStartAhead(p: ParserCore): number {
  const names = namesAhead(p) || (p.peek(2).tokenType === Arrow ? 1 : 0);
  const last = p.peek(2 * names);
  return last.startOffset + last.image.length;
}

/** The parameters behind the `{`, their arrow taken; else the `it` of the body. */
function trailingParameters(p: ParserCore, implicit: IToken | null): readonly IToken[] {
  const isArrow = p.peek(1).tokenType === Arrow;
  if (!isArrow && namesAhead(p, endsNames, 0) === 0) return implicitParameters(p, implicit ?? p.token);
  const words: IToken[] = [];
  do words.push(p.take());
  while (p.skip(Comma));
  p.take();
  return words;
}

function bodyEndsWithBlank(p: ParserCore): boolean {
  return p.lastEnd < p.token.startOffset;
}
