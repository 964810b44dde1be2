import { foreignPattern } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import { Dot, Equals, LetWord, OpenParen } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** What of Rust only says that there is something. */
const PRESENT: ReadonlySet<string> = new Set(['Some', 'Ok', 'Just']);

/** Whether `let Items(values) = …` comes next, as in Rust; `let Some(x) = …` is a test for null. */
export function isLetOfCase(p: ParserCore): boolean {
  const name = p.peek(1);
  return p.at(LetWord) && name.tokenType === IdentifierToken && /^[A-Z]/.test(name.image) && !PRESENT.has(name.image) && (p.peek(2).tokenType === OpenParen || p.peek(2).tokenType === Dot);
}

/** Whether `case .items(let values) = …` comes next, as in Swift. */
export function isCaseCondition(p: ParserCore): boolean {
  const next = p.peek(1);
  return p.atWord('case') && p.at(IdentifierToken) && (next.tokenType === LetWord || next.tokenType === Dot || next.tokenType === IdentifierToken);
}

/** Such a condition, read as the test that is meant: `value is Items(values)`. `operand` reads what is tested. */
export function caseTest(p: ParserCore, operand: () => Expression): Expression {
  const { startOffset: start } = p.take();
  const before = p.diagnostics.length;
  const pattern = p.pattern();
  // What else is foreign about the pattern is mended with it.
  p.diagnostics.length = before;
  if (!p.at(Equals)) p.panic();
  const written = p.text.slice(pattern.start, pattern.end).replace(/\b(?:let|var)\s+/g, '').replace(/^\./, '');
  p.take();
  const value = operand();
  const mended = `${p.text.slice(value.start, value.end)} is ${written}`;
  const span = p.span(start, p.lastEnd);
  p.complainAt(foreignPattern(span, { mended }, { label: `write \`${mended}\``, fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
  return { kind: 'is', id: p.id(), start, end: p.lastEnd, value, pattern };
}
