import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Expression, IndexExpression, NameExpression, NewExpression } from '../../ast.ts';
import { Ampersand, CloseBrace, Colon, Comma, Equals, OpenBrace, Semicolon } from '../../token-types.ts';
import { EndOfFile, FloatToken, IntToken, StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { list } from '../lists.ts';
import { isWord } from '../names.ts';

type Filled = NameExpression | NewExpression | IndexExpression;

/** `Point { x: 1 }`, `new Point { x = 1 }`, `new List<int>() { 1, 2 }`: an object that braces fill, as in Rust, Go and C#. */
export function isBraceLiteral(p: ParserCore, callee: Expression): callee is Filled {
  if (!p.at(OpenBrace) || p.onNewLine()) return false;
  if (callee.kind === 'name') return /^[A-Z]/.test(callee.name) && (isKeyed(p) || p.peek(2).tokenType === Comma || isOneLiteral(p) || p.isAdjacent()) && !isBlock(p);
  if (callee.kind === 'index') return callee.object.kind === 'name' && /^[A-Z]/.test(callee.object.name) && (isKeyed(p) || isEmpty(p) || isFilling(p)) && !isBlock(p);
  return callee.kind === 'new' && isFilling(p);
}

/** Whether `&Point{` comes next, as in Go: the sign is part of what makes the object. */
export function isFilledBehind(p: ParserCore): boolean {
  const open = p.peek(2);
  return p.at(Ampersand) && /^[A-Z]/.test(p.peek(1).image) && open.tokenType === OpenBrace && p.peek(3).tokenType !== EndOfFile && open.startOffset - p.peek(1).startOffset <= p.peek(1).image.length + 1;
}

/** Where what makes the object begins, with the `&` before it. */
function startOf(p: ParserCore, { start }: Filled): number {
  return p.text[start - 1] === '&' ? start - 1 : start;
}

function isEmpty(p: ParserCore): boolean {
  return p.peek(1).tokenType === CloseBrace;
}

/** Whether the `{` behind `new Point` or `new Point()` opens values. */
export function isFilling(p: ParserCore): boolean {
  const first = p.peek(1);
  const second = p.peek(2).tokenType;
  const isValue = first.tokenType === IntToken || first.tokenType === StringToken || first.tokenType === FloatToken || isWord(first);
  return p.at(OpenBrace) && !p.onNewLine() && (isKeyed(p) || (isValue && (second === Comma || second === CloseBrace))) && !isBlock(p);
}

/** `Dog{"rex"}` */
function isOneLiteral(p: ParserCore): boolean {
  const { tokenType } = p.peek(1);
  return (tokenType === IntToken || tokenType === StringToken || tokenType === FloatToken) && p.peek(2).tokenType === CloseBrace;
}

function isKeyed(p: ParserCore): boolean {
  const sign = p.peek(2).tokenType;
  return isWord(p.peek(1)) && (sign === Colon || sign === Equals);
}

/** Whether the braces hold statements. */
function isBlock(p: ParserCore): boolean {
  for (let distance = 1; distance < 200; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === Semicolon || tokenType === OpenBrace) return true;
    if (tokenType === CloseBrace || tokenType === EndOfFile) return false;
  }
  return true;
}

export function braceLiteral(p: ParserCore, callee: Filled): Expression {
  if (isKeyed(p)) return filledObject(p, callee);
  return callee.kind === 'new' ? filledList(p, callee) : filledInOrder(p, callee);
}

/** `Point{1, 2}`, as in Go and C++. */
function filledInOrder(p: ParserCore, callee: NameExpression | IndexExpression): Expression {
  const start = startOf(p, callee);
  const name = typeOf(p, callee);
  const open = p.take();
  list(p, open, CloseBrace, 'element', (inner) => inner.expression());
  const edits = [
    { span: p.span(start, open.startOffset + 1), newText: `new ${name}(` },
    { span: p.span(p.lastEnd - 1, p.lastEnd), newText: ')' },
  ];
  p.complainAt(foreignConstruct(p.spanOf(open), { word: `${name} { … }` }, { label: 'braces do not fill an object', fixes: [{ title: `write \`new ${name}(…)\``, sure: false, edits }] }));
  return { kind: 'error', id: p.id(), start, end: p.lastEnd };
}

function filledList(p: ParserCore, callee: NewExpression): Expression {
  const { start } = callee;
  const open = p.take();
  const elements = list(p, open, CloseBrace, 'element', (inner) => inner.expression());
  const edits = [
    { span: p.span(start, open.startOffset + 1), newText: '[' },
    { span: p.span(p.lastEnd - 1, p.lastEnd), newText: ']' },
  ];
  p.complainAt(foreignConstruct(p.spanOf(open), { word: 'new …() { … }' }, { label: 'a list is written `[…]`', fixes: [{ title: 'write a list', sure: true, edits }] }));
  return { kind: 'list', id: p.id(), start, end: p.lastEnd, elements };
}

/** The type as it is written here: `Stack[int]`, in Go, is `Stack<int>`. */
function typeOf(p: ParserCore, callee: Filled): string {
  if (callee.kind === 'new') return p.text.slice(callee.type.start, callee.type.end);
  if (callee.kind === 'name') return callee.name;
  return `${p.text.slice(callee.object.start, callee.object.end)}<${p.text.slice(callee.index.start, callee.index.end)}>`;
}

/** Which parameters the constructor has is not known here: the object is left open. */
function filledObject(p: ParserCore, callee: Filled): Expression {
  const start = startOf(p, callee);
  const written = typeOf(p, callee);
  const open = p.take();
  const edits: TextEdit[] = [{ span: p.span(start, p.token.startOffset), newText: `new ${written}(` }];
  list(p, open, CloseBrace, 'entry', (inner) => {
    entry(inner, edits);
    return null;
  });
  const valuesEnd = p.lastEnd - (/\s*,?\s*\}$/.exec(p.text.slice(open.startOffset, p.lastEnd))?.[0].length ?? 1);
  edits.push({ span: p.span(valuesEnd, p.lastEnd), newText: ')' });
  // In C# these are fields, which the constructor may not take.
  const isInitializer = callee.kind === 'new';
  p.complainAt(foreignConstruct(p.spanOf(open), { word: `${written} { … }` }, {
    label: 'braces do not fill an object',
    hint: isInitializer ? 'give the values to its constructor, or assign the fields behind it' : undefined,
    fixes: isInitializer ? [] : [{ title: `write \`new ${written}(…)\``, sure: false, edits }],
  }));
  return { kind: 'error', id: p.id(), start, end: p.lastEnd };
}

/** `x: 1` or `x = 1`. */
function entry(p: ParserCore, edits: TextEdit[]): void {
  p.take();
  const keyEnd = p.lastEnd;
  if (p.at(Equals)) {
    p.take();
    edits.push({ span: p.span(keyEnd, p.token.startOffset), newText: ': ' });
  } else {
    p.skip(Colon);
  }
  p.expression();
}
