import { codePieces } from '@noodlecore/package-manager/interface/code-pieces';
import { html } from './html.ts';

const OURS: ReadonlySet<string | undefined> = new Set(['noodlecore', 'nc']);

/** What classes of `span` a page may have: the kinds of pieces of code. */
export const CODE_CLASSES = ['keyword', 'type', 'function', 'string', 'number', 'comment'];

/** A block of code in Markdown; with colours where it says that it is `.nc`. */
export function codeBlock({ text, lang }: { readonly text: string; readonly lang?: string }): string {
  const shown = OURS.has(lang?.split(/\s/)[0]) ? codePieces(text).map((piece) => (piece.kind === null ? html`${piece.text}` : html`<span class="${piece.kind}">${piece.text}</span>`)) : [html`${text}`];
  return html`<pre><code>${shown}</code></pre>`.text;
}
