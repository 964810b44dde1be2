import type { IToken } from 'chevrotain';
import { emptyInterpolation, unclosedInterpolation, unclosedTemplate } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../ast.ts';
import { CloseBrace } from '../token-types.ts';
import { EndOfFile, InterpolationStart, TemplateEnd, TemplateText } from '../tokens.ts';
import { Context, type ParserCore } from './core.ts';
import { unescape } from './literals.ts';
import { describe } from './names.ts';

/** `` `a${x}b` ``. */
export function template(p: ParserCore): Expression {
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

function text(p: ParserCore): string {
  let whole = '';
  while (p.at(TemplateText)) {
    const { image, startOffset } = p.take();
    whole += unescape(p, image, startOffset);
  }
  return whole;
}

function interpolation(p: ParserCore): Expression {
  const open = p.take();
  const { context } = p;
  p.context = Context.inBrackets;
  if (p.at(CloseBrace)) p.complain(emptyInterpolation(p.span(open.startOffset, p.token.startOffset + 1), {}));
  const value = p.expression();
  p.context = context;
  if (!p.skip(CloseBrace)) unclosedValue(p, open);
  return value;
}

/** The rest of the template and of the file was read in the wrong mode: nothing more can be said about it. */
function unclosedValue(p: ParserCore, open: IToken): never {
  p.complain(
    unclosedInterpolation(p.span(p.lastEnd, p.lastEnd), { found: describe(p.token) }, {
      secondary: [{ span: p.spanOf(open), text: 'this `${` is still open' }],
      fixes: [{ title: 'insert `}`', sure: false, edits: [{ span: p.span(p.lastEnd, p.lastEnd), newText: '}' }] }],
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
