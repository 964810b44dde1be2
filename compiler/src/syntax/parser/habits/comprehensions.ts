import type { IToken } from 'chevrotain';
import { comprehension } from '../../../diagnostics/catalogue/syntax.ts';
import type { Argument, Expression } from '../../ast.ts';
import { CloseBracket, CloseParen, Dot, IfWord, InWord, OpenParen } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import { Context, type ParserCore } from '../core.ts';

/** What a comprehension says with methods: `xs.filter((x) => …).map((x) => …)`. */
interface Walk {
  readonly word: IToken;
  readonly newText: string;
  /** Without what is made of each. */
  readonly filtered: string;
  /** What makes it. */
  readonly each: string;
}

/** `[x * x for x in xs if x > 1]`, as in Python; `element` is read, and the next token is the `for`. */
export function listComprehension(p: ParserCore, open: IToken, element: Expression): Expression {
  const { word, newText } = readWalk(p, element);
  const isWhole = p.at(CloseBracket);
  const fixes = isWhole ? [{ title: `write \`${newText}\``, sure: true, edits: [{ span: p.span(open.startOffset, p.token.startOffset + 1), newText }] }] : [];
  p.complainAt(comprehension(p.spanOf(word), {}, { fixes }));
  return { kind: 'error', id: p.id(), start: element.start, end: p.lastEnd };
}

/** `sum(x * x for x in xs)`: the argument that is meant is a list. */
export function generator(p: ParserCore, element: Expression): Expression {
  const callee = calleeBefore(p, element);
  const { word, newText, filtered, each } = readWalk(p, element);
  const method = callee !== null && p.at(CloseParen) && Object.hasOwn(OF_ALL, callee.image) ? OF_ALL[callee.image] : null;
  const edit = method === null || callee === null
    ? { span: p.span(element.start, p.lastEnd), newText }
    : { span: p.span(callee.startOffset, p.token.startOffset + 1), newText: `${filtered}.${method}(${each})` };
  p.complainAt(comprehension(p.spanOf(word), {}, { label: method === null ? 'use `map` and `filter`' : `use \`${method}\``, fixes: [{ title: `write \`${edit.newText}\``, sure: true, edits: [edit] }] }));
  return { kind: 'error', id: p.id(), start: element.start, end: p.lastEnd };
}

/** What Python makes of all that a generator gives, as a method of the list. */
const OF_ALL: Readonly<Record<string, string>> = { sum: 'sumOf', any: 'any', all: 'all' };

/** Whether something of Python's is called with a generator, which was told: the method that is meant takes its place. */
export function isCalledWithWalk(callee: Expression, args: readonly Argument[]): boolean {
  return callee.kind === 'name' && Object.hasOwn(OF_ALL, callee.name) && args.length === 1 && args[0].value.kind === 'error';
}

/** What is called with an argument that begins where an element does. */
function calleeBefore(p: ParserCore, { start }: Expression): IToken | null {
  let at = p.index - 1;
  while (at > 1 && p.tokens[at].startOffset > start) at--;
  const callee = p.tokens[at - 2];
  return p.tokens[at].startOffset === start && p.tokens[at - 1]?.tokenType === OpenParen && callee?.tokenType === IdentifierToken && p.tokens[at - 3]?.tokenType !== Dot ? callee : null;
}

function readWalk(p: ParserCore, element: Expression): Walk {
  const word = p.take();
  const name = p.token.image;
  if (!p.at(IdentifierToken) || p.peek(1).tokenType !== InWord) p.fail(comprehension(p.spanOf(word), {}, { hint: 'write `xs.filter((x) => …).map((x) => …)`' }));
  p.take();
  p.take();
  const { context } = p;
  p.context |= Context.noTrailingIf;
  const source = p.expression();
  p.context = context;
  const test = p.skip(IfWord) ? p.expression() : null;
  const filter = test === null ? '' : `.filter((${name}) => ${mendedText(p, test)})`;
  const made = mendedText(p, element);
  const map = made === name ? '' : `.map((${name}) => ${made})`;
  const walked = mendedText(p, source);
  const filtered = `${source.kind === 'range' ? `(${walked})` : walked}${filter}`;
  return { word, newText: `${filtered}${map}`, filtered, each: `(${name}) => ${made}` };
}

/** The text of a part; a comprehension in it is mended with the one around, and not told by itself. */
function mendedText(p: ParserCore, { start, end }: Expression): string {
  const inner = p.diagnostics.filter(({ code, primary, fixes }) => code === comprehension.code && primary.span.start >= start && primary.span.end <= end && fixes.length > 0);
  p.diagnostics = p.diagnostics.filter((each) => !inner.includes(each));
  const edits = inner.flatMap(({ fixes }) => fixes[0].edits).sort((a, b) => b.span.start - a.span.start);
  return edits.reduce((text, { span, newText }) => text.slice(0, span.start - start) + newText + text.slice(span.end - start), p.text.slice(start, end));
}
