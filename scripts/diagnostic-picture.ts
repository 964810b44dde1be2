import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Draws what `noodlec check` says about docs/images/health.nc, as the README shows it: `npm run docs` after a build. */
const root = join(import.meta.dirname, '..');
const SIZE = { character: 8.43, line: 20, margin: 18 };
const BACKGROUND = '#1b1f27';
const TEXT = '#d7dce5';
const COLOURS: Readonly<Record<number, string>> = { 31: '#ff6b6b', 32: '#8fd17f', 33: '#f2c14e', 34: '#6cb2ff', 35: '#d39bff', 36: '#63d0d0', 39: TEXT };

interface Run {
  readonly text: string;
  readonly colour: string;
  readonly bold: boolean;
}

const { stderr } = spawnSync(join(root, 'bin/noodlec'), ['check', '--color=always', 'docs/images/health.nc'], { cwd: root, encoding: 'utf8' });
writeFileSync(join(root, 'docs/images/diagnostic.svg'), picture(stderr.trimEnd().split('\n')));

function picture(lines: readonly string[]): string {
  const rows = lines.map(runsOf);
  const columns = Math.max(...rows.map((row) => row.reduce((sum, { text }) => sum + text.length, 0)));
  const width = Math.ceil(columns * SIZE.character + 2 * SIZE.margin);
  const height = rows.length * SIZE.line + 2 * SIZE.margin;
  const texts = rows.map((row, i) => `<text x="${SIZE.margin}" y="${SIZE.margin + (i + 0.75) * SIZE.line}">${row.map(span).join('')}</text>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" xml:space="preserve">`,
    `<rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    ...texts,
    '</svg>',
    '',
  ].join('\n');
}

function span({ text, colour, bold }: Run): string {
  return `<tspan fill="${colour}"${bold ? ' font-weight="bold"' : ''}>${escapeXml(text)}</tspan>`;
}

/** Splits a line at its SGR sequences (ECMA-48, 8.3.117). */
function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let colour = TEXT;
  let bold = false;
  for (const part of line.split(/(\u001b\[\d+m)/)) {
    const code = /^\u001b\[(\d+)m$/.exec(part);
    if (!code) {
      if (part !== '') runs.push({ text: part, colour, bold });
    } else if (code[1] === '1' || code[1] === '22') bold = code[1] === '1';
    else colour = COLOURS[Number(code[1])] ?? colour;
  }
  return runs;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '\u00a0');
}
