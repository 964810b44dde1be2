import type { IToken } from 'chevrotain';
import type { SourceText, Span } from '../../base/source.ts';
import { doubledWord } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { CloseBrace } from '../token-types.ts';
import { InterpolationStart, TemplateText } from '../tokens.ts';

/**
 * `` `${${x} of ${y}` ``, and `` `${${x}}` ``, which closes both: a second `${` right behind the first. No value begins so; null where it is none.
 * @param before the token before the second one.
 * @param rest what stands from the second one on, read as the rest of the template.
 */
export function doubledStart(source: SourceText, before: IToken | undefined, start: number, rest: readonly IToken[]): Diagnostic | null {
  if (before?.tokenType !== InterpolationStart || rest[0]?.tokenType !== InterpolationStart) return null;
  const span = (from: number, to: number): Span => ({ source, start: from, end: to });
  const edits = [{ span: span(before.startOffset, start), newText: '' }];
  const end = secondEnd(rest);
  if (end !== null) edits.push({ span: span(end, end + 1), newText: '' });
  return doubledWord(span(start, start + 2), { word: '${' }, { fixes: [{ title: 'remove one `${`', sure: true, edits }] });
}

/** Where the `}` stands that closes the other of the two. */
function secondEnd(rest: readonly IToken[]): number | null {
  let depth = 0;
  for (const [index, { tokenType, startOffset, image }] of rest.entries()) {
    if (tokenType === InterpolationStart || image === '{') depth++;
    else if (tokenType === CloseBrace && --depth === 0) {
      const next = rest[index + 1];
      return next?.tokenType === TemplateText && next.image.startsWith('}') && next.startOffset === startOffset + 1 ? next.startOffset : null;
    }
  }
  return null;
}
