import type { DocumentedModule } from '@noodlecore/package-manager/interface/declarations';
import { escapeHtml } from './html.ts';
import { pageOf, type Site } from './site.ts';

/** What all pages have around their content: the search, and the list of modules with the contents of the one that is shown. */
export function framed(site: Site, title: string, current: DocumentedModule | null, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="style.css">
<script src="search-index.js" defer></script>
<script src="search.js" defer></script>
</head>
<body>
<aside>
<p class="brand"><a href="index.html">${escapeHtml(site.title)}</a> <small>${escapeHtml(site.version)}</small></p>
<input id="search" type="search" placeholder="Search  /" aria-label="Search" autocomplete="off" spellcheck="false">
<nav aria-label="Modules">
<ul>
${site.modules.map((module) => navigationItem(site, module, module === current)).join('\n')}
</ul>
</nav>
</aside>
<main>
<div id="results" hidden></div>
<div id="content">
${content}
</div>
</main>
</body>
</html>
`;
}

function navigationItem(site: Site, module: DocumentedModule, isCurrent: boolean): string {
  const link = `<a href="${pageOf(module)}"${isCurrent ? ' aria-current="page"' : ''}>${breakable(site.shortName(module))}</a>`;
  const contents = isCurrent ? `<ul>${module.entries.map(({ name }) => `<li><a href="#${escapeHtml(name)}">${escapeHtml(name)}</a></li>`).join('')}</ul>` : '';
  return `<li>${link}${contents}</li>`;
}

/** A name that may go on in the next line behind its dots and underscores. */
function breakable(name: string): string {
  return escapeHtml(name).replace(/[._]/g, '$&<wbr>');
}
