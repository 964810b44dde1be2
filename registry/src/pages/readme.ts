import { Marked } from 'marked';
import sanitize from 'sanitize-html';
import { CODE_CLASSES, codeBlock } from './code.ts';
import { Html } from './html.ts';

const marked = new Marked({ gfm: true, renderer: { code: codeBlock } });
const MOST_LETTERS = 256 * 1024;

/**
 * A README as part of a page. Whatever HTML it holds is reduced to text and its structure: no scripts, no styles, no forms. Pictures become
 * links, because a picture from elsewhere tells elsewhere who reads the page; headings go two steps down, below the page's own.
 */
export function renderReadme(markdown: string): Html {
  const text = marked.parse(markdown.slice(0, MOST_LETTERS), { async: false });
  return new Html(
    sanitize(text, {
      allowedTags: ['h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'pre', 'code', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'strong', 'em', 'del', 'hr', 'br', 'kbd', 'sup', 'sub', 'details', 'summary', 'span'],
      allowedClasses: { span: CODE_CLASSES },
      allowedAttributes: { a: ['href', 'rel'], th: ['align'], td: ['align'], ol: ['start'] },
      allowedSchemes: ['https', 'http', 'mailto'],
      allowProtocolRelative: false,
      nestingLimit: 60,
      transformTags: {
        h1: 'h3',
        h2: 'h4',
        h3: 'h5',
        h4: 'h6',
        h5: 'h6',
        a: (tagName, { href }) => ({ tagName, attribs: { ...(href && { href }), rel: 'nofollow noopener ugc' } }),
        img: (_, { src, alt }) => ({ tagName: 'a', attribs: { ...(src && { href: src }), rel: 'nofollow noopener ugc' }, text: alt || 'picture' }),
      },
    }),
  );
}
