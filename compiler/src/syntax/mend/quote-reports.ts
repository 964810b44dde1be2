import type { SourceText } from '../../base/source.ts';
import { quoteInText, unclosedString, unclosedTemplate } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import type { ChangedText } from './changed-text.ts';
import { isOdd } from './quote-places.ts';
import type { Mend } from './quote-trials.ts';

/** What is told of a quote that stands twice, is missing, or is another one than it has to be. */
export function quoteReport(source: SourceText, text: ChangedText, change: Mend): Diagnostic {
  if (change.opening !== null) return ofSeveralLines(source, text, change, change.opening);
  if (change.kind === 'escape') return ofItsText(source, text, change);
  return change.kind === 'replace' ? ofAnother(source, text, change) : ofOneLine(source, text, change);
}

/** Backticks that a template wants to show. */
function ofItsText(source: SourceText, { place }: ChangedText, { at, more = [], quote, sure }: Mend): Diagnostic {
  const edits = [at, ...more].map(place).map((start) => ({ span: { source, start, end: start }, newText: '\\' }));
  const span = { source, start: place(at), end: place(at) + 1 };
  return quoteInText(span, { quote, what: 'template' }, { fixes: [{ title: 'write a backslash before it', sure, edits }] });
}

/** A text that begins with one quote and ends with another. */
function ofAnother(source: SourceText, { text, place }: ChangedText, { at, quote, sure }: Mend): Diagnostic {
  const span = { source, start: place(at), end: place(at) + 1 };
  const isTemplate = quote === '`';
  const what = isTemplate ? 'a backtick' : `\`${quote}\``;
  const fixes: Fix[] = [{ title: `write ${what}`, sure, edits: [{ span, newText: quote }] }];
  const begin = text.lastIndexOf(quote, at - 1);
  const isEnd = isOdd(text.slice(text.lastIndexOf('\n', at) + 1, at), quote);
  const secondary = isEnd ? [{ span: { source, start: place(begin), end: place(begin) + 1 }, text: 'it begins here' }] : [];
  const label = `${isTemplate ? 'a template' : 'this text'} ${isEnd ? 'ends' : 'begins'} with ${what}, not with ${text.charAt(at) === '`' ? 'a backtick' : `\`${text.charAt(at)}\``}`;
  const lacks = isEnd ? {} : { lacks: 'opening' as const };
  return isTemplate ? unclosedTemplate(span, lacks, { label, secondary, fixes }) : unclosedString(span, { quote, ...lacks }, { label, secondary, fixes });
}

function ofOneLine(source: SourceText, { text, place }: ChangedText, { at, quote, kind, sure }: Mend): Diagnostic {
  const isTemplate = quote === '`';
  const what = isTemplate ? 'backtick' : 'quote';
  const offset = place(at);
  const start = kind === 'close' ? place(text.lastIndexOf(quote, at - 1)) : offset;
  const span = { source, start, end: kind === 'close' ? offset : kind === 'open' ? offset : offset + 1 };
  const insertion = { source, start: offset, end: kind === 'remove' ? offset + 1 : offset };
  const label = kind === 'remove' ? `this ${what} stands here twice` : kind === 'open' ? `a ${isTemplate ? what : `\`${quote}\``} is missing here, before the text` : isTemplate ? 'this template has no closing backtick in its line' : `a \`${quote}\` is missing behind this`;
  const fixes: Fix[] = [{ title: kind === 'remove' ? `remove one ${what}` : `insert ${isTemplate ? 'a backtick' : `\`${quote}\``}`, sure, edits: [{ span: insertion, newText: kind === 'remove' ? '' : quote }] }];
  const lacks = kind === 'open' ? { lacks: 'opening' as const } : {};
  return isTemplate ? unclosedTemplate(span, lacks, { label, fixes }) : unclosedString(span, { quote, ...lacks }, { label, fixes });
}

/** A template of several lines, of which one end is missing or another quote. */
function ofSeveralLines(source: SourceText, { text, place }: ChangedText, { at, quote, kind, sure }: Mend, opening: number): Diagnostic {
  const start = place(at);
  if (kind !== 'replace') {
    const fixes = [{ title: 'insert a backtick', sure, edits: [{ span: { source, start, end: start }, newText: quote }] }];
    return unclosedTemplate({ source, start: place(opening), end: place(opening) + 1 }, {}, { label: 'no backtick ends this template', fixes });
  }
  const span = { source, start, end: start + 1 };
  const written = text.charAt(at);
  const fixes = [{ title: 'write a backtick', sure, edits: [{ span, newText: quote }] }];
  if (at === opening) return unclosedString(span, { quote: written }, { label: 'a text in quotes ends with its line', hint: 'a text of several lines stands between backticks', fixes });
  const secondary = [{ span: { source, start: place(opening), end: place(opening) + 1 }, text: 'it begins here' }];
  return unclosedTemplate(span, {}, { label: `a template ends with a backtick, not with \`${written}\``, secondary, fixes });
}
