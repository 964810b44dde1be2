import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, type CatalogueEntry } from '@noodlecore/compiler/diagnostics/catalogue/index';

/** Writes docs/errors/: a page for each code and a list of all, made from the catalogue alone. `--check` only compares. */
const folder = join(import.meta.dirname, '../docs/errors');

const RANGES: readonly (readonly [from: number, to: number, title: string])[] = [
  [1001, 1199, 'Reading: encoding, tokens, syntax'],
  [1200, 1399, 'Names, imports, modules, visibility'],
  [1400, 1799, 'Types, null-safety, generics, matches, classes'],
  [1800, 1899, 'Annotations, distribution and durability, capabilities'],
  [1900, 1999, 'Warnings'],
  [2001, 2999, 'Files, network, database, other input and output'],
  [3001, 3999, 'Running programs'],
  [4001, 4999, 'Security'],
  [5001, 5999, 'NoodleNet'],
  [6001, 6999, 'Packages'],
  [7001, 7999, 'The toolchain'],
  [8001, 8999, 'Integrations'],
  [9001, 9999, 'Faults of ours'],
];

const pages = new Map(catalogue.map((entry) => [`${entry.code}.md`, pageOf(entry)]));
pages.set('README.md', listOf(catalogue));

if (process.argv.includes('--check')) check();
else write();

function write(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}

function check(): void {
  const there = new Set(readdirSync(folder));
  const stale = [...pages].filter(([name, text]) => !there.has(name) || readFileSync(join(folder, name), 'utf8') !== text).map(([name]) => name);
  if (stale.length === 0 && there.size === pages.size) return;
  console.error(`docs/errors is not what the catalogue says (${stale.slice(0, 5).join(', ')} …): npm run docs`);
  process.exit(1);
}

function pageOf(entry: CatalogueEntry): string {
  const severity = entry.severity === 'strict' ? 'warning; an error where `"strict": true`' : entry.severity;
  const fence = entry.example.trimStart().startsWith('$') ? 'sh' : 'noodlecore';
  return `# ${entry.code} · ${entry.title}

\`${entry.name}\` · ${severity}

${entry.explanation.trim()}

## This gets it

\`\`\`${fence}
${entry.example.trim()}
\`\`\`

## Mended

\`\`\`${fence}
${entry.mended.trim()}
\`\`\`
`;
}

function listOf(entries: readonly CatalogueEntry[]): string {
  const sections = RANGES.map(([from, to, title]) => {
    const own = entries.filter((entry) => entry.code >= from && entry.code <= to);
    const rows = own.map((entry) => `| [${entry.code}](${entry.code}.md) | ${entry.title} | \`${entry.name}\` |`);
    return own.length === 0 ? '' : `\n## ${from}–${to} · ${title}\n\n| code | | name |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Error codes

Every message has a code of four digits that keeps its meaning for good. \`noodlec explain 1201\` prints the same pages.
These pages are made from the catalogue in \`compiler/src/diagnostics/catalogue/\` by \`npm run docs\`.
${sections.join('')}`;
}
