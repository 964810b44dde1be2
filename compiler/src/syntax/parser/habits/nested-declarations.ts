import { declarationInFunction } from '../../../diagnostics/catalogue/syntax.ts';
import { ClassWord, Colon, InterfaceWord, OpenBrace, OpenParen } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

const kinds: ReadonlySet<string> = new Set(['enum', 'record', 'object', 'struct']);
const before: ReadonlySet<string> = new Set(['data', 'inner', 'sealed', 'open', 'enum', 'value']);

/** How many words say that a class, interface, enum or record is declared within a class; 0 where none does. */
export function nestedDeclarationWords(p: ParserCore): number {
  let words = 0;
  while (before.has(p.peek(words).image) && isDeclaring(p, words + 1)) words++;
  return isDeclaring(p, words) ? words + 1 : 0;
}

/** Whether `class A`, `enum A {`, `record A(` or `object A :` stands so many tokens from here. */
function isDeclaring(p: ParserCore, distance: number): boolean {
  const word = p.peek(distance);
  const name = p.peek(distance + 1);
  if (name.tokenType !== IdentifierToken || p.hasNewline(p.token.startOffset, name.startOffset)) return false;
  if (word.tokenType === ClassWord || word.tokenType === InterfaceWord) return true;
  if (!kinds.has(word.image)) return false;
  const { tokenType, image, startOffset } = p.peek(distance + 2);
  return tokenType === OpenBrace || tokenType === Colon || image === '<' || (tokenType === OpenParen && word.image === 'record') || (word.image === 'object' && p.hasNewline(name.startOffset, startOffset));
}

/** Types stand side by side, in Kotlin's and Java's nests too. What else is foreign about it shows when it has been moved. */
export function nestedDeclaration(p: ParserCore, words: number): 'reported' {
  const last = p.peek(words - 1);
  const span = p.span(p.token.startOffset, last.startOffset + last.image.length);
  const at = p.diagnostics.length;
  p.complain(declarationInFunction(span, { word: p.text.slice(span.start, span.end) }, { label: 'move this out of the class' }));
  const told = p.diagnostics.slice(at, at + 1);
  for (let taken = 1; taken < words; taken++) p.take();
  p.item();
  p.diagnostics.splice(at, p.diagnostics.length - at, ...told);
  return 'reported';
}
