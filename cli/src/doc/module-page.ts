import type { DocumentedModule, Entry, EntryKind } from '@noodlecore/package-manager/interface/declarations';
import { framed } from './frame.ts';
import { codeHtml, codeLines, escapeHtml } from './html.ts';
import { firstSentence, renderMarkdown } from './markdown.ts';
import { sourcePageOf, type Site } from './site.ts';

const HEADINGS: readonly (readonly [heading: string, kinds: readonly EntryKind[]])[] = [
  ['Classes', ['class']],
  ['Interfaces', ['interface']],
  ['Records', ['record']],
  ['Enums', ['enum']],
  ['Types', ['type']],
  ['Functions', ['function']],
  ['Constants', ['constant']],
  ['Variables', ['variable']],
];

/** Everything that others may use of a module: first as a list, then one after the other. */
export function modulePage(site: Site, module: DocumentedModule): string {
  const importLine = site.title === 'noodlecore' && module.name.startsWith('noodlecore.core.') ? '' : `<pre class="import"><code>${codeHtml(`import ${module.name}`)}</code></pre>`;
  const content = [
    `<h1><span class="role">module</span> ${escapeHtml(module.name)}</h1>`,
    docHtml(site, module.doc),
    importLine,
    ...HEADINGS.map(([heading, kinds]) => listing(heading, module.entries.filter(({ kind }) => kinds.includes(kind)))),
    ...module.entries.map((entry) => section(site, module, entry, entry.name, 2)),
  ];
  return framed(site, `${module.name} · ${site.title}`, module, content.filter((part) => part !== '').join('\n'));
}

/** The module's text, each line with a place of its own. */
export function sourcePage(site: Site, module: DocumentedModule): string {
  const lines = codeLines(module.source.text.trimEnd()).map((line, i) => `<span class="line" id="L${i + 1}">${line}</span>`);
  return framed(site, `${module.name}, source · ${site.title}`, module, `<h1><span class="role">source</span> ${escapeHtml(module.name)}</h1>\n<pre class="source"><code>${lines.join('\n')}</code></pre>`);
}

function listing(heading: string, entries: readonly Entry[]): string {
  if (entries.length === 0) return '';
  const rows = entries.map(({ name, doc }) => `<tr><td><a href="#${escapeHtml(name)}"><code>${escapeHtml(name)}</code></a></td><td>${escapeHtml(firstSentence(doc))}</td></tr>`);
  return `<h3 class="kind">${heading}</h3>\n<table>${rows.join('')}</table>`;
}

function section(site: Site, module: DocumentedModule, entry: Entry, anchor: string, level: number): string {
  const placeOf = (type: string): string | null => {
    const symbol = entry.types.get(type);
    return symbol ? site.placeOf(symbol) : null;
  };
  const source = `<a class="to-source" href="${sourcePageOf(module)}#L${entry.line}">source</a>`;
  const head = `<h${level}><a class="anchor" href="#${escapeHtml(anchor)}" aria-label="Link to this">#</a><code>${codeHtml(entry.code, placeOf)}</code>${source}</h${level}>`;
  const members = entry.members.map((member) => section(site, module, member, `${anchor}.${member.name}`, level + 1));
  return `<section id="${escapeHtml(anchor)}">\n${head}\n${docHtml(site, entry.doc)}${members.join('\n')}</section>`;
}

function docHtml(site: Site, doc: string | null): string {
  return doc === null ? '' : `<div class="doc">${renderMarkdown(doc, (name) => site.placeNamed(name))}</div>\n`;
}
