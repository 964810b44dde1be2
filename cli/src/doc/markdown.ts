import { Marked } from 'marked';
import { codeHtml, escapeHtml } from './html.ts';

/**
 * A comment's Markdown. Raw HTML in it is shown, not obeyed, and links lead to pages of the web or of ours only: comments
 * come from strangers' packages too. Code that names something documented links to it.
 */
export function renderMarkdown(text: string, placeNamed: (name: string) => string | null): string {
  const marked = new Marked({
    renderer: {
      html: ({ text: html }) => escapeHtml(html),
      image: ({ text: alternative }) => escapeHtml(alternative),
      code: ({ text: code, lang }) => `<pre><code>${lang === 'noodlecore' || lang === 'nc' ? codeHtml(code) : escapeHtml(code)}</code></pre>`,
      codespan({ text: code }) {
        const place = placeNamed(code.replace(/\(.*\)$/, ''));
        const shown = `<code>${escapeHtml(code)}</code>`;
        return place === null ? shown : `<a href="${escapeHtml(place)}">${shown}</a>`;
      },
      // Below the headings of the page itself.
      heading({ tokens, depth }) {
        const level = Math.min(depth + 2, 6);
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>`;
      },
      link({ href, tokens }) {
        const shown = this.parser.parseInline(tokens);
        return /^(https?:|#|[\w.-]+\.html)/i.test(href) ? `<a href="${escapeHtml(href)}">${shown}</a>` : shown;
      },
    },
  });
  return marked.parse(text, { async: false });
}

/** The first sentence, for lists: as text without marks. */
export function firstSentence(doc: string | null): string {
  const paragraph = (doc ?? '').replaceAll(/^```.*?^```/gms, '').trim().split(/\n\s*\n/)[0].replaceAll('\n', ' ').trim();
  const sentence = /^.*?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
  return sentence.replace(/:$/, '.').replaceAll('`', '');
}
