import type { TextEdit } from 'vscode-languageserver';
import type { SourceText } from '@noodlecore/compiler/base/source';
import { format } from '@noodlecore/compiler/format/format';
import { rangeOf } from '../convert.ts';

/** One edit that replaces everything; none where the text is formatted already, or cannot be read. */
export function formatting(source: SourceText): TextEdit[] {
  const { text } = format(source);
  if (text === source.text) return [];
  return [{ range: rangeOf({ source, start: 0, end: source.text.length }), newText: text }];
}
