import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import { FuncWord, OpenParen } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { NAMED_CLASS } from './object-expressions.ts';
import { skipBraces } from '../recovery.ts';
import { distanceToDeclaredName } from './typed-names.ts';

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
  skipBraces(p);
  const written = p.text.slice(start, end);
  p.complainAt(foreignConstruct(p.spanOf(open), { word: `${written} { … }` }, { label: 'a class has a name', hint: NAMED_CLASS }));
  return { kind: 'error', id: p.id(), start, end: p.lastEnd };
}
