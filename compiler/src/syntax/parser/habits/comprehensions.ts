import type { IToken } from 'chevrotain';
import { comprehension } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import { CloseBracket, IfWord, InWord } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import { Context, type ParserCore } from '../core.ts';

/** What a comprehension says with methods: `xs.filter((x) => …).map((x) => …)`. */
interface Walk {
  readonly word: IToken;
  readonly newText: string;
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
  const { word, newText } = readWalk(p, element);
  p.complainAt(comprehension(p.spanOf(word), {}, { label: 'use `map` and `filter`', fixes: [{ title: `write \`${newText}\``, sure: true, edits: [{ span: p.span(element.start, p.lastEnd), newText }] }] }));
  return { kind: 'error', id: p.id(), start: element.start, end: p.lastEnd };
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
  return { word, newText: `${source.kind === 'range' ? `(${walked})` : walked}${filter}${map}` };
}

/** The text of a part; a comprehension in it is mended with the one around, and not told by itself. */
function mendedText(p: ParserCore, { start, end }: Expression): string {
  const inner = p.diagnostics.filter(({ code, primary, fixes }) => code === comprehension.code && primary.span.start >= start && primary.span.end <= end && fixes.length > 0);
  p.diagnostics = p.diagnostics.filter((each) => !inner.includes(each));
  const edits = inner.flatMap(({ fixes }) => fixes[0].edits).sort((a, b) => b.span.start - a.span.start);
  return edits.reduce((text, { span, newText }) => text.slice(0, span.start - start) + newText + text.slice(span.end - start), p.text.slice(start, end));
}
