import type { SourceText } from '../../base/source.ts';
import { foreignConstruct } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** A text in which blanks stand for what was left out of it. */
export interface WithoutLifetimes {
  readonly text: string;
  readonly reports: readonly Diagnostic[];
}

const LIFETIME = "'[a-z_]\\w*(?!\\w*')";

/** `<'a>` and `<'a, 'b: 'a>`; those before a type in a list; `&'a str`; `T: 'a`. */
const PLACES: readonly RegExp[] = [
  new RegExp(`<\\s{0,4}${LIFETIME}(?:\\s{0,4}:\\s{0,4}${LIFETIME})?(?:\\s{0,4},\\s{0,4}${LIFETIME}(?:\\s{0,4}:\\s{0,4}${LIFETIME})?)*\\s{0,4}>`, 'g'),
  new RegExp(`(?<=<\\s{0,4})(?:${LIFETIME}\\s{0,4},\\s{0,4})+`, 'g'),
  new RegExp(`&${LIFETIME} ?(?:mut\\s)?`, 'g'),
];
const BOUND = new RegExp(`\\s?[:+]\\s?${LIFETIME}(?=\\s*[,>+{])`, 'g');

const MOST_LABELS = 3;

/** `<'a>`, as in Rust: each of its quotes would begin a text. They are one habit, told at the first. */
export function withoutLifetimes(source: SourceText): WithoutLifetimes {
  const found = PLACES.flatMap((place) => rangesOf(source.text, place));
  if (found.length === 0) return { text: source.text, reports: [] };
  const all = apart([...found, ...rangesOf(source.text, BOUND)]);
  const [first, ...others] = all;
  const written = source.text.slice(first.start, first.end).match(/'\w+/)?.[0] ?? "'a";
  const report = foreignConstruct({ source, ...first }, { word: written }, {
    label: 'no value needs a lifetime',
    secondary: others.slice(0, MOST_LABELS).map((each) => ({ span: { source, ...each }, text: 'nor here' })),
    hint: 'an object stays as long as something refers to it: the lifetimes, and the `&`, are left out',
    fixes: [{ title: 'leave the lifetimes out', sure: true, edits: all.map((each) => ({ span: { source, ...each }, newText: '' })) }],
  });
  return { text: all.reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), source.text), reports: [report] };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function rangesOf(text: string, place: RegExp): Range[] {
  return [...text.matchAll(place)].map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
}

/** In text order, without those that lie in others. */
function apart(ranges: readonly Range[]): Range[] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ start, end }) => !sorted.some((other) => (other.start < start || other.end > end) && other.start <= start && other.end >= end));
}
