import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, type CatalogueEntry } from '@noodlecore/compiler/diagnostics/catalogue/index';
import { CODE_RANGES } from '@noodlecore/compiler/diagnostics/catalogue/ranges';

/** Writes docs/errors/: a page for each code and a list of all, made from the catalogue alone. `--check` only compares. */
const folder = join(import.meta.dirname, '../docs/errors');

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
  const sections = CODE_RANGES.map(({ from, to, title }) => {
    const own = entries.filter((entry) => entry.code >= from && entry.code <= to);
    const rows = own.map((entry) => `| [${entry.code}](${entry.code}.md) | ${entry.title} | \`${entry.name}\` |`);
    return own.length === 0 ? '' : `\n## ${from}–${to} · ${title}\n\n| code | | name |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Error codes

Every message has a code of four digits that keeps its meaning for good. \`noodlec explain 1201\` prints the same pages.
These pages are made from the catalogue in \`compiler/src/diagnostics/catalogue/\` by \`npm run docs\`.
${sections.join('')}`;
}
