import type { IToken } from 'chevrotain';
import { expectedName, reservedWord } from '../../diagnostics/catalogue/syntax.ts';
import type { Identifier } from '../ast.ts';
import { IdentifierToken, indexOf, IntToken, isReservedByTokenIndex } from '../tokens.ts';
import { Colon } from '../token-types.ts';
import type { ParserCore } from './core.ts';
import { isNextStatement } from './recovery.ts';

export function identifierOf(p: ParserCore, token: IToken): Identifier {
  const start = token.startOffset;
  return { kind: 'identifier', id: p.id(), start, end: start + token.image.length, name: token.image };
}

/** A name that is being given or used: `what` says to what, as in "the class". */
export function name(p: ParserCore, what: string): Identifier {
  if (p.token.tokenType === IdentifierToken) return identifierOf(p, p.take());
  return isWord(p.token) && !startsNextConstruct(p) ? reserved(p) : missing(p, what);
}

/** A name after a dot, of an argument or of an import: reserved words are welcome there. One that begins the next line is a statement of its own, but before a `:`. */
export function looseName(p: ParserCore, what: string): Identifier {
  if (p.token.tokenType === IdentifierToken || (isWord(p.token) && (!isNextStatement(p) || p.peek(1).tokenType === Colon))) return identifierOf(p, p.take());
  return missing(p, what);
}

/** Whether a token is a name or a reserved word. */
export function isWord(token: IToken): boolean {
  return token.tokenType === IdentifierToken || isReservedByTokenIndex[indexOf(token.tokenType)];
}

/** A reserved word on a new line is more likely the start of what comes next than a name. */
function startsNextConstruct(p: ParserCore): boolean {
  return p.onNewLine();
}

function reserved(p: ParserCore): Identifier {
  const { token } = p;
  const replacement = `${token.image}_`;
  p.reservedNames.add(token.image);
  p.complain(
    reservedWord(p.spanOf(token), { word: token.image }, {
      hint: `choose another name, such as \`${replacement}\``,
    }),
  );
  return identifierOf(p, p.take());
}

function missing(p: ParserCore, what: string): Identifier {
  if (p.at(IntToken) && p.peek(1).startOffset === p.token.startOffset + p.token.image.length && isWord(p.peek(1))) return digitFirst(p, what);
  // On another line something else begins: what is missing stood at the end of this one.
  const span = p.onNewLine() && p.index > 0 ? p.spanOf(p.tokens[p.index - 1]) : p.spanOf(p.token);
  p.complain(expectedName(span, { what, found: describe(p.token) }, { label: p.onNewLine() ? 'a name is missing behind this' : undefined }));
  return p.missingName();
}

/** `2nd` */
function digitFirst(p: ParserCore, what: string): Identifier {
  const { startOffset: start } = p.token;
  const end = p.peek(1).startOffset + p.peek(1).image.length;
  const text = p.text.slice(start, end);
  p.complain(expectedName(p.span(start, end), { what, found: `\`${text}\`` }, { label: 'a name cannot begin with a digit' }));
  p.take();
  p.take();
  return { kind: 'identifier', id: p.id(), start, end, name: text };
}

const MAX_SHOWN = 30;

/** A token as a message names it. */
export function describe(token: IToken): string {
  if (token.image === '') return 'the end of the file';
  if (token.image === '`') return 'a backtick';
  const line = token.image.split('\n', 1)[0];
  return line.length > MAX_SHOWN ? `\`${line.slice(0, MAX_SHOWN)}…\`` : `\`${line}\``;
}
