import { Marked } from 'marked';
import sanitize from 'sanitize-html';
import { CODE_CLASSES, codeBlock } from './code.ts';
import { Html, html } from './html.ts';

/**
 * A comment's Markdown. HTML in it is shown and not obeyed, pictures are their words, and headings are words in bold, since the page has its own; what is left
 * passes the same filter as a README.
 * @param placeOf where a name that stands in backticks is told of.
 */
export function renderDocComment(markdown: string, placeOf: (name: string) => string | null): Html {
  const marked = new Marked({
    gfm: true,
    renderer: {
      html: ({ text }) => html`${text}`.text,
      code: codeBlock,
      image: ({ text }) => html`${text}`.text,
      heading({ tokens }) {
        return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
      },
      codespan({ text }) {
        const place = placeOf(text.replace(/\(.*\)$/s, ''));
        const shown = html`<code>${text}</code>`;
        return (place === null ? shown : html`<a href="${place}">${shown}</a>`).text;
      },
    },
  });
  return new Html(
    sanitize(marked.parse(markdown, { async: false }), {
      allowedTags: ['p', 'ul', 'ol', 'li', 'pre', 'code', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'strong', 'em', 'del', 'hr', 'br', 'span'],
      allowedClasses: { span: CODE_CLASSES },
      allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
      allowedSchemes: ['https', 'http', 'mailto'],
      allowProtocolRelative: false,
      nestingLimit: 60,
      transformTags: {
        a: (tagName, { href }) => ({ tagName, attribs: { ...(href && { href }), ...(!/^[#/]/.test(href ?? '') && { rel: 'nofollow noopener ugc' }) } }),
      },
    }),
  );
}

/** The first sentence, for lists: as text without marks. */
export function firstSentence(markdown: string | null): string {
  const paragraph = (markdown ?? '').replaceAll(/^```.*?^```/gms, '').trim().split(/\n\s*\n/)[0].replaceAll('\n', ' ').trim();
  const sentence = /^.*?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
  return sentence.replace(/:$/, '.').replaceAll('`', '').slice(0, 300);
}
