import { tokenize } from './lexer.ts';
import { accessorWords, contextualWords, reservedWords } from './tokens.ts';

/** What a piece of code is, as far as its letters tell. */
export type CodeKind = 'keyword' | 'type' | 'function' | 'string' | 'number' | 'comment';

/** A piece of code that is shown in its own way; `kind` is null for the rest. */
export interface CodePiece {
  readonly text: string;
  readonly kind: CodeKind | null;
}

const PRIMITIVES = new Set(['int', 'float', 'bool', 'any', 'void', 'never']);
const RESERVED: ReadonlySet<string> = new Set(reservedWords);
const ACCESSORS: ReadonlySet<string> = new Set(accessorWords);
const CONTEXTUAL: ReadonlySet<string> = new Set(contextualWords);

/** Cuts code into pieces, all of it, in order: for colours where no checker has looked. */
export function codePieces(text: string): CodePiece[] {
  const pieces: CodePiece[] = [];
  let end = 0;
  for (const { start, end: next, kind } of marks(text)) {
    if (start > end) pieces.push({ text: text.slice(end, start), kind: null });
    pieces.push({ text: text.slice(start, next), kind });
    end = next;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), kind: null }] : pieces;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: CodeKind;
}

function marks(text: string): Mark[] {
  const { tokens, comments } = tokenize(text);
  const found: Mark[] = comments.map(({ start, end }) => ({ start, end, kind: 'comment' }));
  tokens.forEach((token, i) => {
    const kind = kindOf(token.tokenType.name, token.image, tokens[i - 1]?.image ?? '', tokens[i + 1]?.image ?? '');
    if (kind) found.push({ start: token.startOffset, end: token.startOffset + token.image.length, kind });
  });
  return found.sort((a, b) => a.start - b.start);
}

function kindOf(token: string, image: string, before: string, after: string): CodeKind | null {
  switch (token) {
    case 'Int':
    case 'Float':
    case 'Character':
      return 'number';
    case 'String':
    case 'TemplateStart':
    case 'TemplateText':
    case 'TemplateEnd':
      return 'string';
    case 'Identifier':
      return nameKind(image, before, after);
    default:
      return RESERVED.has(image) ? 'keyword' : null;
  }
}

/** Words that can be names are words of the language where a name or an expression follows them. */
function nameKind(image: string, before: string, after: string): CodeKind | null {
  if (CONTEXTUAL.has(image) && before !== '.' && (/^[\w$'"`([]/.test(after) || image === 'constructor')) return 'keyword';
  if (ACCESSORS.has(image) && before !== '.' && /^[A-Za-z_]/.test(after)) return 'keyword';
  if (before === '@') return 'keyword';
  if (PRIMITIVES.has(image) || /^[A-Z]/.test(image)) return 'type';
  return after === '(' || (before === 'func' && after === '<') ? 'function' : null;
}
