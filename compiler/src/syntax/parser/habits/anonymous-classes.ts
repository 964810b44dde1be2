import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import { CloseBrace, FuncWord, OpenBrace, OpenParen } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { distanceToDeclaredName } from './type-first.ts';

const memberWords: ReadonlySet<string> = new Set(['public', 'private', 'protected', 'override', 'func', 'fun', 'function', '@']);

/** Whether members stand in braces behind `new Shape()`, as in Java. */
export function isAnonymousClass(p: ParserCore, callee: Expression): boolean {
  if (callee.kind !== 'new' || p.onNewLine()) return false;
  const first = p.peek(1);
  if (first.tokenType === FuncWord || memberWords.has(first.image)) return true;
  const name = first.tokenType === IdentifierToken ? distanceToDeclaredName(p, 1) : 0;
  return name > 0 && p.peek(name + 1).tokenType === OpenParen;
}

/** `new Shape() { … }`: the object is left open. */
export function anonymousClass(p: ParserCore, { start, end }: Expression): Expression {
  const open = p.token;
  let depth = 0;
  do {
    const { tokenType } = p.take();
    if (tokenType === OpenBrace) depth++;
    else if (tokenType === CloseBrace) depth--;
  } while (depth > 0 && !p.at(EndOfFile));
  const written = p.text.slice(start, end);
  p.complainAt(foreignConstruct(p.spanOf(open), { word: `${written} { … }` }, { label: 'a class has a name', hint: 'declare a class that extends it, or implements it, at the top level; what has one method can often be a lambda' }));
  return { kind: 'error', id: p.id(), start, end: p.lastEnd };
}
