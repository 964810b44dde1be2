import { marked } from 'marked';
import type { ModuleSymbol } from '@noodlecore/compiler/names/symbol';
import { entryOf, type Entry } from './declarations.ts';

/** The list of all modules, each with the first sentence of its first declaration. */
export function indexPage(title: string, modules: readonly ModuleSymbol[]): string {
  const items = modules.map((module) => {
    const names = entriesOf(module).map((entry) => `<a href="${module.name}.html#${entry.name}">${escapeHtml(entry.name)}</a>`);
    return `<section><h2><a href="${module.name}.html">${escapeHtml(module.name)}</a></h2><p>${names.join(' · ')}</p></section>`;
  });
  return page(title, `<h1>${escapeHtml(title)}</h1>${items.join('\n')}`);
}

export function modulePage(title: string, module: ModuleSymbol): string {
  const entries = entriesOf(module).map((entry) => renderEntry(entry, entry.name, 2));
  return page(`${module.name} · ${title}`, `<nav><a href="index.html">${escapeHtml(title)}</a></nav><h1>${escapeHtml(module.name)}</h1>${entries.join('\n')}`);
}

function entriesOf(module: ModuleSymbol): Entry[] {
  return [...module.members.values()].flatMap((symbol) => entryOf(symbol) ?? []);
}

function renderEntry(entry: Entry, anchor: string, level: number): string {
  const doc = entry.doc === null ? '' : `<div class="doc">${renderMarkdown(entry.doc)}</div>`;
  const members = entry.members.map((member) => renderEntry(member, `${anchor}.${member.name}`, level + 1));
  return `<section id="${escapeHtml(anchor)}"><h${level}><a href="#${escapeHtml(anchor)}"><code>${escapeHtml(entry.code)}</code></a></h${level}>${doc}${members.join('\n')}</section>`;
}

/** A comment's Markdown. Raw HTML in it is shown, not obeyed: comments come from strangers' packages too. */
function renderMarkdown(text: string): string {
  return marked.parse(text, { async: false, renderer });
}

const renderer = new marked.Renderer();
renderer.html = ({ text }) => escapeHtml(text);
renderer.link = function link({ href, tokens }) {
  const text = this.parser.parseInline(tokens);
  return /^(https?:|#|[\w.-]+\.html)/i.test(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text;
};
renderer.image = ({ text }) => escapeHtml(text);

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="style.css"></head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
