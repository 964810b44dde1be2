import type { IToken } from 'chevrotain';
import { regexLiteral } from '../../diagnostics/catalogue/syntax.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { IdentifierToken, IntToken, StringToken } from '../tokens.ts';
import { CloseBrace, CloseBracket, CloseParen, Slash } from '../token-types.ts';
import { endOf, type TokenWalk } from './token-walk.ts';

/** What a division stands behind. */
const OPERAND_ENDS: ReadonlySet<unknown> = new Set([IdentifierToken, IntToken, StringToken, CloseParen, CloseBracket, CloseBrace]);
const WORDS_BEFORE_VALUES: ReadonlySet<string> = new Set(['return', 'in', 'is', 'as', 'throw', 'await', 'match']);

/** A whole one, and not the `/` of a division before another on its line. */
const LITERAL = /\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=\s*(?:[.,;)\]}]|$))/my;

const LONGEST_LITERAL = 500;

/** `/\d+/g`, as in JavaScript: one mistake, whatever signs and quotes are in it. False where the `/` is no beginning of a value. */
export function mendRegexLiteral(walk: TokenWalk, token: IToken): boolean {
  const { startOffset: start } = token;
  if (token.tokenType !== Slash || !isValueExpected(walk)) return false;
  LITERAL.lastIndex = start;
  const found = LITERAL.exec(walk.text.slice(0, start + LONGEST_LITERAL));
  if (!found) return false;
  const [written, pattern, flags] = found;
  const kept = flags.replace(/[^ims]/g, '');
  const newText = `new Regex("${pattern.replaceAll('\\/', '/').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"${kept === '' ? '' : `, "${kept}"`})`;
  const fix: Fix = { title: newText.length < 60 ? `write \`${newText}\`` : 'make one with `new Regex`', sure: false, edits: [{ span: walk.span(start, start + written.length), newText }] };
  walk.report(regexLiteral(walk.span(start, start + written.length), {}, { hint: 'they are made by `noodlecore.regex`, which a program imports', fixes: [fix] }));
  // A name without letters stands for what nothing is known of.
  walk.pushAs(IdentifierToken, start, '');
  walk.continueAt(start + written.length);
  return true;
}

function isValueExpected(walk: TokenWalk): boolean {
  const before = walk.result.at(-1);
  if (!before) return true;
  return WORDS_BEFORE_VALUES.has(before.image) || (!OPERAND_ENDS.has(before.tokenType) && !/[\w"'`]$/.test(before.image)) || endsStatement(walk, before);
}

/** `}` and a new line before it. */
function endsStatement(walk: TokenWalk, before: IToken): boolean {
  return before.tokenType === CloseBrace && walk.text.slice(endOf(before), walk.ahead().startOffset).includes('\n');
}
