import type { SourceText } from '../base/source.ts';
import type { TextEdit } from '../diagnostics/diagnostic.ts';

/** Takes a node away, with the `;` that ends it and the whole line where nothing else stands on it. */
export function removeLine(source: SourceText, node: { readonly start: number; readonly end: number }): TextEdit {
  const { text } = source;
  let { start, end } = node;
  while (text[end] === ' ' || text[end] === '\t') end++;
  if (text[end] === ';') end++;
  let lineStart = start;
  while (lineStart > 0 && (text[lineStart - 1] === ' ' || text[lineStart - 1] === '\t')) lineStart--;
  let lineEnd = end;
  while (text[lineEnd] === ' ' || text[lineEnd] === '\t' || text[lineEnd] === '\r') lineEnd++;
  const alone = (lineStart === 0 || text[lineStart - 1] === '\n') && (lineEnd >= text.length || text[lineEnd] === '\n');
  if (alone) {
    start = lineStart;
    end = Math.min(lineEnd + 1, text.length);
  }
  return { span: { source, start, end }, newText: '' };
}

/** Takes away a word and the blanks after it. */
export function removeWord(source: SourceText, node: { readonly start: number; readonly end: number }): TextEdit {
  let { end } = node;
  while (source.text[end] === ' ' || source.text[end] === '\t') end++;
  return { span: { source, start: node.start, end }, newText: '' };
}
