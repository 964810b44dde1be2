import type { SearchHit } from '@noodlecore/package-manager/protocol/packages';
import { MAX_SEARCH_PAGE } from '@noodlecore/package-manager/protocol/packages';
import { search, type SearchResult } from '../packages/search.ts';
import type { Registry } from '../registry.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { counted, dateOf } from './words.ts';

const NEWEST = 10;
const PAGE_SIZE = 20;

export async function homePage({ database }: Registry): Promise<string> {
  const newest = await search(database, { q: '', page: 1, size: NEWEST, sort: 'newest' });
  const used = await search(database, { q: '', page: 1, size: NEWEST, sort: 'downloads' });
  const popular = used.packages.filter(({ downloads }) => downloads > 0);
  const content =
    newest.total === 0
      ? html`<h1>No packages yet</h1><p>Publish the first one: <code>noodle pkg publish</code> in its folder.</p>`
      : html`<h1>${counted(newest.total, 'package')}</h1><p class="lead soft">for programs in the .nc language</p>
<div class="halves"><section><h2>Newest</h2>${hits(newest.packages, 3)}</section>${popular.length > 0 && html`<section><h2>Most used</h2>${hits(popular, 3)}</section>`}</div>`;
  return layout({ title: 'Noodle packages', content });
}

export async function searchPage({ database }: Registry, q: string, page: number): Promise<string> {
  const result = await search(database, { q, page, size: Math.min(PAGE_SIZE, MAX_SEARCH_PAGE), sort: 'relevance' });
  return layout({ title: `${q} · Noodle packages`, searched: q, content: html`<h1>${result.total === 0 ? 'Nothing' : counted(result.total, 'package')} for “${q}”</h1>${result.total === 0 ? html`<p>Fewer words, or the beginnings of words, find more.</p>` : hits(result.packages, 2)}${pager(result, q)}` });
}

/** `rank` is that of the headings: below what stands above the list. */
function hits(packages: readonly SearchHit[], rank: 2 | 3): Html {
  return html`<ul class="hits">${packages.map((each) => hit(each, rank))}</ul>`;
}

function hit({ name, version, description, keywords, downloads, publishedAt, deprecated }: SearchHit, rank: 2 | 3): Html {
  return html`<li><h${rank}><a href="/packages/${name}">${name}</a></h${rank}>
<p>${description}</p>
<p class="soft">${version} · ${dateOf(publishedAt)} · ${counted(downloads, 'download')}${deprecated && ' · deprecated'}</p>
${words(keywords)}</li>`;
}

export function words(keywords: readonly string[]): Html | null {
  return keywords.length === 0 ? null : html`<ul class="words" aria-label="Keywords">${keywords.map((word) => html`<li><a href="/?q=${encodeURIComponent(word)}">${word}</a></li>`)}</ul>`;
}

function pager({ total, page, size }: SearchResult, q: string): Html | null {
  if (total <= size) return null;
  const link = (to: number, text: string): Html => html`<a href="/?q=${encodeURIComponent(q)}&amp;page=${to}">${text}</a>`;
  return html`<nav class="pages" aria-label="Pages">${page > 1 && link(page - 1, 'Previous')}<span>Page ${page} of ${Math.ceil(total / size)}</span>${page * size < total && link(page + 1, 'Next')}</nav>`;
}
