import type { IToken } from 'chevrotain';
import type { Span } from '../../base/source.ts';
import { emptyInterpolation, unclosedInterpolation, unclosedTemplate } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../ast.ts';
import { CloseBrace, Colon, OpenBrace, Question } from '../token-types.ts';
import { EndOfFile, indexOf, InterpolationStart, operatorByTokenIndex, TemplateEnd, TemplateStart, TemplateText } from '../tokens.ts';
import { Context, type ParserCore } from './core.ts';
import { unescape } from './literals.ts';
import { describe } from './names.ts';

/** `` `a${x}b` ``. */
export function template(p: ParserCore): Expression {
  if (p.careful && isMeantAsEnd(p)) unclosedBehindOperator(p);
  const open = p.take();
  const texts: string[] = [text(p)];
  const values: Expression[] = [];
  while (p.at(InterpolationStart)) {
    values.push(interpolation(p));
    texts.push(text(p));
  }
  if (!p.skip(TemplateEnd)) unclosed(p, open);
  return { kind: 'template', id: p.id(), start: open.startOffset, end: p.lastEnd, texts, values };
}

/** The text up to the next value: in several pieces, which an escape may go across. */
function text(p: ParserCore): string {
  const { startOffset: start } = p.token;
  if (!p.at(TemplateText)) return '';
  while (p.at(TemplateText)) p.take();
  return unescape(p, p.text.slice(start, p.lastEnd), start);
}

function interpolation(p: ParserCore): Expression {
  const open = p.take();
  const { context } = p;
  p.context = Context.inBrackets;
  if (p.at(CloseBrace)) p.complain(emptyInterpolation(p.span(open.startOffset, p.token.startOffset + 1), {}));
  const value = p.expression();
  p.context = context;
  if (!p.skip(CloseBrace)) unclosedValue(p, open, placeOfBrace(p));
  return value;
}

/** In a longer value more is broken than its end. */
const MAX_TOKENS = 60;

/** Whether a backtick behind an operator, which would begin a template in the value of another, is the end of that one: nothing ends what it would begin. */
function isMeantAsEnd(p: ParserCore): boolean {
  if (p.index === 0 || !isOperator(p.tokens[p.index - 1])) return false;
  const { startOffset } = p.token;
  const lineEnd = p.text.indexOf('\n', startOffset);
  return !p.text.slice(startOffset + 1, lineEnd < 0 ? undefined : lineEnd).includes('`') && interpolationStart(p) !== null;
}

function isOperator({ tokenType }: IToken): boolean {
  return tokenType === Question || tokenType === Colon || operatorByTokenIndex[indexOf(tokenType)] !== null;
}

/** The `${` of the value that the next token stands in, if that is near. */
function interpolationStart(p: ParserCore): IToken | null {
  for (let index = p.index - 1; index >= Math.max(0, p.index - MAX_TOKENS); index--) {
    const token = p.tokens[index];
    if (token.tokenType === InterpolationStart) return token;
    if (token.tokenType === CloseBrace || token.tokenType === TemplateStart || token.tokenType === TemplateEnd) return null;
  }
  return null;
}

/** `` `${a ?? ` ``: what the operator stands before is not there, and the value ends before it; `` `${a?` `` ends with a question mark. */
function unclosedBehindOperator(p: ParserCore): never {
  const operator = p.tokens[p.index - 1];
  const before = p.tokens[p.index - 2];
  const at = before.startOffset + before.image.length;
  const end = operator.startOffset === at ? at : p.token.startOffset;
  unclosedValue(p, interpolationStart(p) ?? before, { at, edited: p.span(at, end) });
}

interface Place {
  readonly at: number;
  readonly edited: Span;
}

/** Where the `}` of a value belongs: behind it, and in `${a-${b}` before the `-` too, as the next value begins with the `$`. */
function placeOfBrace(p: ParserCore): Place {
  const isNext = p.at(OpenBrace) && p.isAdjacent() && p.tokens[p.index - 1].image === '$';
  const operator = isNext ? p.tokens[p.index - 2] : null;
  const at = operator === null ? p.lastEnd : isOperator(operator) ? operator.startOffset : p.tokens[p.index - 1].startOffset;
  return { at, edited: p.span(at, at) };
}

/** The rest of the template and of the file was read in the wrong mode: nothing more can be said about it. */
function unclosedValue(p: ParserCore, open: IToken, { at, edited }: Place): never {
  p.complain(
    unclosedInterpolation(p.span(at, at), { found: describe(p.token) }, {
      secondary: [{ span: p.spanOf(open), text: 'this `${` is still open' }],
      fixes: [{ title: 'insert `}`', sure: false, edits: [{ span: edited, newText: '}' }] }],
    }),
  );
  p.abandon();
  p.panic();
}

function unclosed(p: ParserCore, open: IToken): never {
  if (p.at(EndOfFile)) p.complain(unclosedTemplate(p.spanOf(open), {}));
  p.abandon();
  p.panic();
}
