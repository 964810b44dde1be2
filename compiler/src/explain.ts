import { entryOf, type CatalogueEntry } from './diagnostics/catalogue/index.ts';
import { CODE_RANGES } from './diagnostics/catalogue/ranges.ts';
import { plainPalette, type Palette } from './diagnostics/render/palette.ts';

/** The catalogue's entry for what a person typed: `1502`, `[1502]`, `E1502`, or the entry's name. */
export function findExplanation(text: string, entries: readonly CatalogueEntry[]): CatalogueEntry | undefined {
  const digits = /^\[?[Ee]?(\d{4})\]?$/.exec(text.trim());
  if (digits) return entryOf(Number(digits[1]));
  return entries.find((entry) => entry.name === text.trim());
}

/** Columns, where a terminal does not say how many it has. */
const USUAL_WIDTH = 80;

/** The page of one code for a terminal: why, a program that gets it, and the same program mended, with the lines marked that differ. */
export function renderExplanation(entry: CatalogueEntry, palette: Palette = plainPalette, width: number = USUAL_WIDTH): string {
  const severity = entry.severity === 'strict' ? 'warning' : entry.severity;
  const example = linesOf(entry.example);
  const mended = linesOf(entry.mended);
  return [
    `${palette.severity(severity, String(entry.code))} ${palette.strong(entry.title)} ${palette.frame(`(${entry.name}, ${kindOf(entry)})`)}`,
    '',
    wrap(entry.explanation, width),
    '',
    palette.strong('This gets it:'),
    '',
    ...marked(example, mended, (line) => palette.severity(severity, line)),
    ...Object.entries(entry.around?.others ?? {}).flatMap(([module, text]) => ['', `where \`${module}\` is`, '', ...linesOf(text).map((line) => `    ${line}`)]),
    '',
    palette.strong('Mended:'),
    '',
    ...marked(mended, example, palette.help),
  ].join('\n');
}

function kindOf({ severity }: CatalogueEntry): string {
  if (severity === 'strict') return 'a warning; an error where "strict" is true';
  return severity === 'error' ? 'an error' : 'a warning';
}

function linesOf(program: string): string[] {
  return program.trim().split('\n');
}

/** The lines indented, those marked that the other program does not have. */
function marked(lines: readonly string[], other: readonly string[], mark: (line: string) => string): string[] {
  return lines.map((line) => (line === '' ? '' : `    ${other.includes(line) ? line : mark(line)}`));
}

/** Paragraphs filled anew to a width. */
function wrap(text: string, width: number): string {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return paragraphs.map((paragraph) => fill(paragraph.replaceAll('\n', ' '), width)).join('\n\n');
}

function fill(text: string, width: number): string {
  let filled = '';
  let column = 0;
  for (const word of text.split(' ')) {
    const breaks = column > 0 && column + 1 + word.length > width;
    filled += column === 0 ? word : `${breaks ? '\n' : ' '}${word}`;
    column = breaks || column === 0 ? word.length : column + 1 + word.length;
  }
  return filled;
}

/** All codes, below whose they are. */
export function renderCodeList(entries: readonly CatalogueEntry[], palette: Palette = plainPalette): string {
  const sections = CODE_RANGES.map(({ from, to, title }) => {
    const own = entries.filter(({ code }) => code >= from && code <= to);
    return own.length === 0 ? '' : [palette.strong(title), ...own.map((entry) => `  ${palette.secondary(String(entry.code))}  ${entry.title}`)].join('\n');
  });
  return sections.filter((section) => section !== '').join('\n\n');
}

/** One object on one line: what `explain --format json` prints for a code. */
export function explanationJson({ code, name, severity, title, explanation, example, mended }: CatalogueEntry): string {
  return JSON.stringify({ type: 'explanation', code, name, severity, title, explanation: explanation.trim(), example: example.trim(), mended: mended.trim() });
}
