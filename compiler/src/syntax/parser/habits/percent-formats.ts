import type { IToken } from 'chevrotain';
import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Fix } from '../../../diagnostics/diagnostic.ts';
import { StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** `"%d: %s" % (i, name)`, as in Python: whether the parentheses that opened hold the values of a text, which is reported. `end` is behind the `)`. */
export function reportPercentFormat(p: ParserCore, open: IToken, values: readonly Range[], end: number): boolean {
  const [sign] = /%\s*$/.exec(p.text.slice(Math.max(0, open.startOffset - 4), open.startOffset)) ?? [];
  if (sign === undefined) return false;
  const at = open.startOffset - sign.length;
  const text = p.tokens.findLast((token, index) => index < p.index && token.startOffset < at);
  if (text?.tokenType !== StringToken) return false;
  const fixes: Fix[] = [];
  const written = templateOf(text.image, values.map(({ start, end }) => p.text.slice(start, end)));
  if (written !== null) fixes.push({ title: 'write a template', sure: false, edits: [{ span: p.span(text.startOffset, end), newText: written }] });
  p.complainAt(foreignConstruct(p.span(at, at + 1), { word: '"…" % (…)' }, { label: 'values are put into a text between backticks: `` `total: ${total}` ``', fixes }));
  return true;
}

/** The text with its places filled; null where one of them says how a value is written. */
function templateOf(image: string, values: readonly string[]): string | null {
  const parts = image.slice(1, -1).split(/%[sdi]/);
  if (parts.length !== values.length + 1 || parts.some((part) => /[%`$\\]/.test(part))) return null;
  return `\`${parts.map((part, i) => (i === 0 ? part : `\${${values[i - 1]}}${part}`)).join('')}\``;
}
