import { entryOf, type CatalogueEntry } from './diagnostics/catalogue/index.ts';
import { plainPalette, type Palette } from './diagnostics/render/palette.ts';

/** The catalogue's entry for what a person typed: `1502`, `[1502]`, `E1502`, or the entry's name. */
export function findExplanation(text: string, entries: readonly CatalogueEntry[]): CatalogueEntry | undefined {
  const digits = /^\[?[Ee]?(\d{4})\]?$/.exec(text.trim());
  if (digits) return entryOf(Number(digits[1]));
  return entries.find((entry) => entry.name === text.trim());
}

/** The page of one code for a terminal: why, a program that gets it, and the same program mended. */
export function renderExplanation(entry: CatalogueEntry, palette: Palette = plainPalette): string {
  const severity = entry.severity === 'strict' ? 'warning' : entry.severity;
  const kind = entry.severity === 'strict' ? 'a warning; an error where "strict" is true' : entry.severity === 'error' ? 'an error' : 'a warning';
  return [
    `${palette.severity(severity, String(entry.code))} ${palette.strong(entry.title)} ${palette.frame(`(${entry.name}, ${kind})`)}`,
    '',
    entry.explanation.trim(),
    '',
    palette.strong('This gets it:'),
    '',
    indent(entry.example),
    '',
    palette.strong('Mended:'),
    '',
    palette.help(indent(entry.mended)),
  ].join('\n');
}

function indent(program: string): string {
  return program
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}
