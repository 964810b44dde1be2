import { codePieces } from '@noodlecore/compiler/syntax/highlight';

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Code with its colours; names of types become links where there is a place for them. */
export function codeHtml(code: string, placeOf: (type: string) => string | null = () => null): string {
  return codePieces(code)
    .map(({ text, kind }) => {
      const place = kind === 'type' ? placeOf(text) : null;
      const shown = kind === null ? escapeHtml(text) : `<span class="${kind}">${escapeHtml(text)}</span>`;
      return place === null ? shown : `<a href="${escapeHtml(place)}">${shown}</a>`;
    })
    .join('');
}

/** Code, line by line: a piece that goes over lines is cut at them. */
export function codeLines(code: string): string[] {
  const lines = [''];
  for (const { text, kind } of codePieces(code)) {
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push('');
      if (part !== '') lines[lines.length - 1] += kind === null ? escapeHtml(part) : `<span class="${kind}">${escapeHtml(part)}</span>`;
    });
  }
  return lines;
}
