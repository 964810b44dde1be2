import type { IToken, TokenType } from 'chevrotain';
import { duplicateModifier } from '../../diagnostics/catalogue/syntax.ts';
import type { Modifier, ModifierName } from '../ast.ts';
import { At, ConstWord, PrivateWord, ProtectedWord, StaticWord } from '../token-types.ts';
import { IdentifierToken } from '../tokens.ts';
import type { ParserCore } from './core.ts';
import { isNeedlessWordAhead, takeNeedlessWord } from './habits/needless-words.ts';
import { isWord } from './names.ts';

const noModifiers: readonly Modifier[] = [];

const reserved: ReadonlyMap<TokenType, ModifierName> = new Map([
  [PrivateWord, 'private'],
  [ProtectedWord, 'protected'],
  [StaticWord, 'static'],
]);

const contextual: ReadonlyMap<string, ModifierName> = new Map([
  ['public', 'public'],
  ['abstract', 'abstract'],
  ['override', 'override'],
  ['extern', 'extern'],
  ['final', 'final'],
  ['sealed', 'sealed'],
]);

/** `private static …` before a declaration. `const` is one of a field's; elsewhere it begins a statement. */
export function modifiers(p: ParserCore, withConst: boolean): readonly Modifier[] {
  let found: Modifier[] | null = null;
  for (;;) {
    while (p.careful && isNeedlessWordAhead(p)) takeNeedlessWord(p);
    const name = modifierAt(p, withConst);
    if (name === null) break;
    const start = p.take().startOffset;
    if (found?.some((modifier) => modifier.name === name)) reportDuplicate(p, start, name);
    (found ??= []).push({ kind: 'modifier', id: p.id(), start, end: p.lastEnd, name });
  }
  return found ?? noModifiers;
}

function modifierAt(p: ParserCore, withConst: boolean): ModifierName | null {
  const { token } = p;
  if (token.tokenType === IdentifierToken) {
    const name = contextual.get(token.image);
    return name !== undefined && continuesDeclaration(p.peek(1)) ? name : null;
  }
  if (withConst && token.tokenType === ConstWord) return 'const';
  return reserved.get(token.tokenType) ?? null;
}

/** `final` is a name in `final = 3` and a modifier in `final class A`. */
function continuesDeclaration(next: IToken): boolean {
  return isWord(next) || next.tokenType === At;
}

export function startsModifier(p: ParserCore): boolean {
  return modifierAt(p, false) !== null;
}

function reportDuplicate(p: ParserCore, start: number, name: ModifierName): void {
  const span = p.span(start, p.token.startOffset);
  p.report(duplicateModifier(p.span(start, p.lastEnd), { name }, { fixes: [{ title: `remove one \`${name}\``, sure: true, edits: [{ span, newText: '' }] }] }));
}
