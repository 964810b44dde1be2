import { framed } from './frame.ts';
import { escapeHtml } from './html.ts';
import { firstSentence, renderMarkdown } from './markdown.ts';
import { pageOf, type Site } from './site.ts';

/** What the project's README says, and all modules with what they are for. */
export function indexPage(site: Site, readme: string | null): string {
  const rows = site.modules.map((module) => {
    const summary = firstSentence(module.doc ?? module.entries.find(({ doc }) => doc !== null)?.doc ?? null);
    return `<tr><td><a href="${pageOf(module)}"><code>${escapeHtml(site.shortName(module))}</code></a></td><td>${escapeHtml(summary)}</td></tr>`;
  });
  const introduction = readme === null ? `<h1>${escapeHtml(site.title)}</h1>` : `<div class="doc readme">${renderMarkdown(readme, (name) => site.placeNamed(name))}</div>`;
  return framed(site, site.title, null, `${introduction}\n<h2 class="kind">Modules</h2>\n<table>${rows.join('')}</table>`);
}
