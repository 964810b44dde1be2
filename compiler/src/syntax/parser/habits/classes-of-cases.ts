import { foreignKeyword } from '../../../diagnostics/catalogue/syntax.ts';
import type { Modifier } from '../../ast.ts';
import { Colon, Comma, OpenBrace, OpenParen } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** Whether the body of the class ahead begins with a case of an enum: `Limit,` or `Failed(code: int),`. */
export function isClassOfCases(p: ParserCore): boolean {
  if (p.peek(1).tokenType !== IdentifierToken || p.peek(2).tokenType !== OpenBrace) return false;
  const first = p.peek(3);
  if (first.tokenType !== IdentifierToken || !/^[A-Z]/.test(first.image)) return false;
  if (p.peek(4).tokenType === Comma) return true;
  if (p.peek(4).tokenType !== OpenParen || p.peek(5).tokenType !== IdentifierToken || p.peek(6).tokenType !== Colon) return false;
  const close = p.closingParenthesis(p.index + 4);
  return close !== null && p.tokens[close + 1]?.tokenType === Comma;
}

/** `sealed class Failure { Limit, Unknown(id: String) }`: the next token is the `class`, which stands for `enum`. Gives the modifiers that are left. */
export function reportClassOfCases(p: ParserCore, modifiers: readonly Modifier[]): readonly Modifier[] {
  const sealed = modifiers.find(({ name }) => name === 'sealed' || name === 'abstract');
  const { startOffset, image } = p.token;
  const span = p.span(sealed?.start ?? startOffset, startOffset + image.length);
  const word = p.text.slice(span.start, span.end);
  p.report(foreignKeyword(span, { word, right: 'enum' }, { label: 'what stands in it are the cases of an `enum`', fixes: [{ title: 'write `enum`', sure: true, edits: [{ span, newText: 'enum' }] }] }));
  return modifiers.filter((each) => each !== sealed);
}
