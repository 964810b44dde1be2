import type { IToken } from 'chevrotain';
import { doubledWord } from '../../diagnostics/catalogue/syntax.ts';
import { IdentifierToken, indexOf, isReservedByTokenIndex } from '../tokens.ts';
import { endOf, type TokenWalk } from './token-walk.ts';

/** Names that are also words of the language: `type type = …` may be meant. */
const contextual: ReadonlySet<string> = new Set(['abstract', 'constructor', 'enum', 'extern', 'final', 'match', 'override', 'public', 'record', 'spawn', 'type', 'within', 'is', '_']);

/** Words that may follow themselves, and modifiers, which are told of as such. */
const repeatable: ReadonlySet<string> = new Set(['await', 'throw', 'private', 'protected', 'static', 'func', 'this', 'super', 'null', 'true', 'false']);

const signs: ReadonlySet<string> = new Set([':', '=>', '=', '==', '!=', '<=', '>=', '&&', '||', '??', '+=', '-=']);

/** Whether a token says again, in the same line, what the one before it said: no program can mean that. */
export function isDoubled(walk: TokenWalk, token: IToken): boolean {
  const before = walk.result.at(-1);
  if (before?.image !== token.image || before.tokenType !== token.tokenType || endOf(before) === token.startOffset) return false;
  if (token.tokenType === IdentifierToken ? contextual.has(token.image) : isReservedByTokenIndex[indexOf(token.tokenType)] ? repeatable.has(token.image) : !signs.has(token.image)) return false;
  return !walk.text.slice(endOf(before), token.startOffset).includes('\n') && walk.text.slice(endOf(before), token.startOffset).trim() === '';
}

/** Reports the second of two, and leaves it out. */
export function mendDoubled(walk: TokenWalk, token: IToken): void {
  const start = endOf(walk.result[walk.result.length - 1]);
  const span = walk.span(token.startOffset, endOf(token));
  const fixes = [{ title: `remove one \`${token.image}\``, sure: true, edits: [{ span: walk.span(start, endOf(token)), newText: '' }] }];
  walk.report(doubledWord(span, { word: token.image }, { fixes }));
}
