import { html, type Html } from './html.ts';

export interface Page {
  readonly title: string;
  /** What stands in the search field. */
  readonly searched?: string;
  readonly content: Html;
}

export function layout({ title, searched = '', content }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top"><div class="wide">
<a class="brand" href="/">Noodle packages</a>
<form action="/" method="get" role="search"><input type="search" name="q" value="${searched}" aria-label="Search packages" placeholder="Search packages" maxlength="200"><button>Search</button></form>
</div></header>
<main id="content"><div class="wide">
${content}
</div></main>
<footer><div class="wide">A package registry of NoodleCore · <a href="/v1/openapi.json">description of its calls</a> · <a href="/v1/log/checkpoint">state of its log</a></div></footer>
</body>
</html>
`.text;
}
