import { tokenize } from '@noodlecore/compiler/syntax/lexer';

/** How far back brackets are looked for: no call is longer. */
const REACH = 20_000;

/** A word or sign of a text. */
export interface Token {
  readonly image: string;
  readonly start: number;
  readonly end: number;
}

/** A bracket that is open at an offset, and how many commas stand between them at its level. */
export interface OpenBracket {
  readonly start: number;
  readonly commas: number;
}

/** The innermost open bracket of a kind before an offset; null where another kind is nearer that it cannot be inside of. */
export function openBracketAt(text: string, offset: number, wanted: '(' | '{'): OpenBracket | null {
  const tokens = tokensBefore(text, offset);
  let depth = 0;
  let commas = 0;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { image, start } = tokens[i];
    if (image === ')' || image === ']' || image === '}') depth++;
    else if (image === '(' || image === '[' || image === '{' || image === '${') {
      if (depth > 0) depth--;
      else if (image === wanted) return { start, commas };
      else if (image === '{' || image === '${') return null;
      else commas = 0;
    } else if (image === ',' && depth === 0) commas++;
    else if (image === ';' && depth === 0) return null;
  }
  return null;
}

/** The tokens that end before an offset, the last last. */
export function tokensBefore(text: string, offset: number): readonly Token[] {
  const from = startOfItem(text, offset);
  const { tokens } = tokenize(text.slice(from, offset));
  tokens.pop();
  return tokens.map(({ image, startOffset }) => ({ image, start: from + startOffset, end: from + startOffset + image.length }));
}

/** The last declaration that begins a line far enough back: no token spans it. */
function startOfItem(text: string, offset: number): number {
  let at = offset - REACH;
  while (at > 0) {
    at = text.lastIndexOf('\n', at - 1);
    if (at < 0) return 0;
    if (/^(?:[a-z]+ )*(?:func|class|record|enum|interface|const|let) /.test(text.slice(at + 1, at + 80))) return at + 1;
  }
  return 0;
}
