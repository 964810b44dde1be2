import {
  anonymousFunction, foreignConstruct, foreignKeyword, foreignOperatorSign, leadingDot, needlessWord, regexLiteral, stringPrefix, typeofOperator,
} from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, Identifier, Pattern, TypeNode } from '../../ast.ts';
import { Ampersand, Arrow, At, Bang, Bar, CatchWord, CloseBrace, CloseParen, Colon, Dot, FinallyWord, FuncWord, IfWord, Less, Minus, NewWord, OpenBrace, OpenBracket, OpenParen, Question, Slash, Star, TryWord } from '../../token-types.ts';
import { EndOfFile, IdentifierToken, IntToken, StringToken } from '../../tokens.ts';
import { argumentList } from '../arguments.ts';
import type { ParserCore } from '../core.ts';
import { lambdaWithoutArrow } from '../lambda.ts';
import { stringLiteral } from '../literals.ts';
import { matchWithoutParentheses } from '../match.ts';
import { looseName } from '../names.ts';
import { foreignCollection } from './collections.ts';
import { conditionalValue } from './conditionals.ts';
import { barLambda, pythonStyleLambda } from './lambdas.ts';
import { switchExpression } from './switch.ts';

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
      return p.fail(regexLiteral(p.spanOf(p.token), {}, { hint: 'make one with `new Regex("…")`' }));
    default:
      return null;
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
  if (image === 'match') return matchWithoutParentheses(p);
  if (image === 'when' || image === 'switch') return switchExpression(p);
  if (image === 'go' && isFunctionBehind(p)) return goFunction(p);
  if (image === 'go' && isOperandOnLine(p) && next.tokenType !== OpenParen) return goCall(p);
  if (image === 'not' && isOperandOnLine(p)) return negation(p);
  if (image === 'typeof' && next.tokenType === IdentifierToken && isOperandOnLine(p)) return typeTest(p);
  if (prefixWords.has(image) && next.tokenType === StringToken && next.startOffset === p.token.startOffset + image.length) return prefixedString(p);
  return foreignCollection(p);
}

/** `async (x) => …` and `async x => …`, as in JavaScript. */
function isLambdaBehind(p: ParserCore): boolean {
  const next = p.peek(1);
  if (next.tokenType === IdentifierToken) return p.peek(2).tokenType === Arrow;
  return next.tokenType === OpenParen && next.startOffset > p.token.startOffset + p.token.image.length && braceFollowsParentheses(p);
}

function asyncLambda(p: ParserCore): Expression {
  const word = p.take();
  const edits = [{ span: p.span(word.startOffset, p.token.startOffset), newText: '' }];
  p.report(needlessWord(p.spanOf(word), { word: 'async' }, { hint: 'any function may wait: there is nothing to mark', fixes: [{ title: 'remove `async`', sure: true, edits }] }));
  return p.expression();
}

/** `go func() { … }()` */
function isFunctionBehind(p: ParserCore): boolean {
  return p.peek(1).tokenType === FuncWord && p.peek(2).tokenType === OpenParen && !p.hasNewline(p.token.startOffset, p.peek(1).startOffset);
}

function isOperandOnLine(p: ParserCore): boolean {
  const next = p.peek(1);
  const isOperand = next.tokenType === IdentifierToken || next.tokenType === StringToken || next.image === 'this' || next.image === '!' || next.tokenType === OpenParen;
  return isOperand && !p.hasNewline(p.token.startOffset, next.startOffset) && next.startOffset > p.token.startOffset + p.token.image.length;
}

function braceFollowsParentheses(p: ParserCore): boolean {
  let depth = 0;
  for (let distance = 1; distance < 200; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === OpenParen) depth++;
    else if (tokenType === CloseParen && --depth === 0) return isBodyAt(p, p.peek(distance + 1).tokenType === Colon ? distance + 3 : distance + 1);
    else if (image === '') return false;
  }
  return false;
}

/** Behind a result of one word, if there is one. */
function isBodyAt(p: ParserCore, distance: number): boolean {
  const { tokenType } = p.peek(distance);
  return tokenType === OpenBrace || tokenType === Arrow;
}

/** `func (x) { … }` and `function (x) { … }`: a lambda, but for its arrow. */
function functionValue(p: ParserCore): Expression {
  const word = p.take();
  const edits = [{ span: p.span(word.startOffset, p.token.startOffset), newText: '' }];
  const { lambda, arrowAt } = lambdaWithoutArrow(p);
  if (arrowAt !== null) edits.push({ span: p.span(arrowAt, arrowAt), newText: ' =>' });
  p.report(anonymousFunction(p.spanOf(word), { word: word.image }, { fixes: [{ title: 'write a lambda', sure: true, edits }] }));
  return lambda;
}

/** `let task = go f();`, as in Go. */
function goCall(p: ParserCore): Expression {
  const span = p.spanOf(p.token);
  p.complain(foreignKeyword(span, { word: 'go', right: 'spawn' }, { fixes: [{ title: 'write `spawn`', sure: true, edits: [{ span, newText: 'spawn' }] }] }));
  p.rewrite('spawn');
  return p.expression();
}

/** `go func() { … }()`, as in Go: the lambda is called in parentheses. */
function goFunction(p: ParserCore): Expression {
  const word = p.take();
  const edits = [{ span: p.spanOf(word), newText: 'spawn' }, { span: p.span(p.token.startOffset, p.token.startOffset), newText: '(' }];
  const before = p.diagnostics.length;
  const lambda = functionValue(p);
  edits.push(...p.diagnostics.splice(before).flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits)), { span: p.span(p.lastEnd, p.lastEnd), newText: ')' });
  const args = p.at(OpenParen) ? argumentList(p) : [];
  p.complainAt(foreignKeyword(p.spanOf(word), { word: 'go', right: 'spawn' }, { fixes: [{ title: 'write `spawn`', sure: true, edits }] }));
  const call: Expression = { kind: 'call', id: p.id(), start: lambda.start, end: p.lastEnd, callee: { kind: 'parenthesized', id: p.id(), start: lambda.start, end: lambda.end, inner: lambda }, typeArgs: [], args };
  return { kind: 'spawn', id: p.id(), start: word.startOffset, end: p.lastEnd, call };
}

/** `<-channel`, as in Go. */
function goReceive(p: ParserCore): Expression | null {
  const sign = p.token;
  const minus = p.peek(1);
  const channel = p.peek(2);
  if (minus.tokenType !== Minus || minus.startOffset !== sign.startOffset + 1 || channel.tokenType !== IdentifierToken) return null;
  p.take();
  p.take();
  const start = p.token.startOffset;
  const object = p.expression();
  const edits = [
    { span: p.span(sign.startOffset, start), newText: '' },
    { span: p.span(object.end, object.end), newText: '.receive()' },
  ];
  p.complainAt(foreignConstruct(p.span(sign.startOffset, minus.startOffset + 1), { word: '<-' }, { label: `write \`${p.text.slice(start, object.end)}.receive()\``, fixes: [{ title: 'write `.receive()`', sure: true, edits }] }));
  const name: Identifier = { kind: 'identifier', id: p.id(), start: object.end, end: object.end, name: 'receive' };
  const callee: Expression = { kind: 'member', id: p.id(), start: object.start, end: object.end, object, optional: false, name };
  return { kind: 'call', id: p.id(), start: sign.startOffset, end: p.lastEnd, callee, typeArgs: [], args: [] };
}

/** `const x = try { … } catch (e) { … }`, as in Kotlin; takes it to its end. */
function tryBlockValue(p: ParserCore): Expression {
  const word = p.take();
  const start = word.startOffset;
  p.complainAt(foreignConstruct(p.spanOf(word), { word: 'try` as a value: there is `try { … }' }, {
    label: '`try` is a statement and has no value',
    hint: 'declare the variable before and assign it in each block, or call a function that returns in each',
  }));
  do {
    while (!p.at(OpenBrace) && !p.at(EndOfFile) && !p.onNewLine()) p.take();
    if (p.at(OpenBrace)) skipBlock(p);
  } while (p.at(CatchWord) || p.at(FinallyWord));
  return { kind: 'error', id: p.id(), start, end: p.lastEnd };
}

function skipBlock(p: ParserCore): void {
  let depth = 0;
  do {
    if (p.at(OpenBrace)) depth++;
    else if (p.at(CloseBrace)) depth--;
    p.take();
  } while (depth > 0 && !p.at(EndOfFile));
}

/** `try f()`, as in Swift and Zig, `try? f()`. Null where nothing follows that could be meant. */
function tryValue(p: ParserCore): Expression | null {
  if (p.peek(1).tokenType === OpenBrace) return tryBlockValue(p);
  const mark = p.peek(1);
  const hasMark = (mark.tokenType === Question || mark.tokenType === Bang) && mark.startOffset === p.token.startOffset + 'try'.length;
  const operand = p.peek(hasMark ? 2 : 1);
  if (!/^[\w"'`([!-]/.test(operand.image) || p.hasNewline(p.token.startOffset, operand.startOffset)) return null;
  const word = p.take();
  if (hasMark) p.take();
  const edits = [{ span: p.span(word.startOffset, p.token.startOffset), newText: '' }];
  const isSilent = hasMark && mark.tokenType === Question;
  p.complainAt(
    foreignConstruct(p.spanOf(word), { word: `try${hasMark ? mark.image : ''}\` before a value: there is \`try { … } catch (e) { … }` }, {
      label: 'an error passes on without a word',
      hint: isSilent ? 'what gives null instead of an error has a name of its own, such as `toIntOrNull`; or write `try { … } catch (e) { … }`' : 'errors pass on by themselves, to the `catch` around',
      fixes: [{ title: `remove \`try${hasMark ? mark.image : ''}\``, sure: !isSilent, edits }],
    }),
  );
  return p.expression();
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

/** What `typeof` gives, and the type that is tested. */
const typeNames: Readonly<Record<string, string>> = { string: 'String', number: 'int', boolean: 'bool' };

/** `typeof x === "string"`, as in JavaScript. */
function typeTest(p: ParserCore): Expression {
  const word = p.take();
  const value = dottedName(p);
  const isNegated = p.token.image.startsWith('!=');
  const compared = p.peek(1);
  const type = typeNames[compared.image.slice(1, -1)];
  const isComparison = (isNegated || p.token.image.startsWith('==')) && compared.tokenType === StringToken;
  if (!isComparison || type === undefined) {
    p.fail(typeofOperator(p.spanOf(word), {}, { hint: 'test a type with `x is T`, or take the cases apart with `match`' }));
  }
  p.take();
  p.take();
  const test = `${p.text.slice(value.start, value.end)} is ${type}`;
  const newText = isNegated ? `!(${test})` : test;
  const span = p.span(word.startOffset, p.lastEnd);
  p.complainAt(typeofOperator(p.spanOf(word), {}, { label: `write \`${newText}\``, fixes: [{ title: `write \`${newText}\``, sure: type !== 'int', edits: [{ span, newText }] }] }));
  return typeTestNode(p, span.start, value, type, isNegated);
}

/** `a.b.c`. */
function dottedName(p: ParserCore): Expression {
  const first = p.take();
  const start = first.startOffset;
  let value: Expression = { kind: 'name', id: p.id(), start, end: p.lastEnd, name: first.image };
  while (p.skip(Dot)) {
    const name = looseName(p, 'a member');
    value = { kind: 'member', id: p.id(), start, end: p.lastEnd, object: value, optional: false, name };
  }
  return value;
}

function typeTestNode(p: ParserCore, start: number, value: Expression, type: string, isNegated: boolean): Expression {
  const end = p.lastEnd;
  const name = { kind: 'identifier', id: p.id(), start: end, end, name: type } as const;
  const tested: TypeNode = { kind: 'named-type', id: p.id(), start: end, end, path: [name], args: [] };
  const pattern: Pattern = { kind: 'type-pattern', id: p.id(), start: end, end, name: null, type: tested };
  const test: Expression = { kind: 'is', id: p.id(), start, end, value, pattern };
  return isNegated ? { kind: 'unary', id: p.id(), start, end, operator: '!', operand: test } : test;
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

/** `.success`, as in Swift: a member of what the place expects. */
function implicitMember(p: ParserCore): Expression | null {
  const dot = p.token;
  const member = p.peek(1);
  if (member.tokenType !== IdentifierToken || member.startOffset !== dot.startOffset + 1) return null;
  p.complainAt(foreignConstruct(p.spanOf(dot), { word: `.${member.image}` }, { label: 'the name of the enum or class is missing before this', hint: `a case is written with its enum: \`Color.${member.image}\`` }));
  p.take();
  p.take();
  return { kind: 'error', id: p.id(), start: dot.startOffset, end: p.lastEnd };
}

const rawPrefixes: ReadonlySet<string> = new Set(['r', 'R', 'b', 'u']);

/** `f"…"`, as in Python, and `r"…"`. */
function prefixedString(p: ParserCore): Expression {
  const prefix = p.take();
  const text = p.token;
  if (rawPrefixes.has(prefix.image)) {
    const edits = [{ span: p.spanOf(prefix), newText: '' }];
    p.report(stringPrefix(p.spanOf(prefix), { prefix: prefix.image }, { label: 'a string needs none', fixes: [{ title: `remove \`${prefix.image}\``, sure: !text.image.includes('\\'), edits }] }));
    return stringLiteral(p);
  }
  const written = text.image.slice(1, -1);
  const inner = p.selfEdits === null ? written : written.replace(/(\{\s*)self\b/g, '$1this');
  const edits = [{ span: p.span(prefix.startOffset, text.startOffset + text.image.length), newText: `\`${inner.replace(/\$?\{/g, '${')}\`` }];
  p.report(stringPrefix(p.spanOf(prefix), { prefix: prefix.image }, { fixes: [{ title: 'write a template', sure: !inner.includes('`') && inner.split('{').length === inner.split('}').length, edits }] }));
  return formattedText(p);
}

/** `"hello {name}"` with the values that are put into it: names are read, anything else is left open. */
function formattedText(p: ParserCore): Expression {
  const { image, startOffset: start } = p.take();
  const texts = image.slice(1, -1).split(/\{[^}]*\}/);
  const values = [...image.matchAll(/\{([^}]*)\}/g)].map(({ 1: written, index }): Expression => {
    const from = start + index + 1;
    const [name] = /^[\p{L}_$][\p{L}\d_$]*/u.exec(written) ?? [];
    const base = { id: p.id(), start: from, end: from + (name ?? written).length };
    if (name === undefined) return { kind: 'error', ...base };
    return name === 'self' && p.selfEdits !== null ? { kind: 'this', ...base } : { kind: 'name', ...base, name };
  });
  return { kind: 'template', id: p.id(), start, end: p.lastEnd, texts, values };
}

