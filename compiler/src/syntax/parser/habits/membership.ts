import type { IToken } from 'chevrotain';
import type { Span } from '../../../base/source.ts';
import { foreignOperatorSign } from '../../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, Fix } from '../../../diagnostics/diagnostic.ts';
import type { Expression, Membership } from '../../ast.ts';
import { bindsTightly } from '../../tightness.ts';
import { InWord } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';

/** Whether `in`, or `not in`, stands where a binary operator would. */
export function isMembershipAhead(p: ParserCore): boolean {
  return !p.endsLine() && (p.at(InWord) || (p.atWord('not') && p.peek(1).tokenType === InWord));
}

/** `x in xs`, `x not in xs` and `x !in xs`: `read` reads the right operand. */
export function membership(p: ParserCore, left: Expression, read: () => Expression): Expression {
  const isNegatedWith = left.kind === 'non-null' && left.end === p.token.startOffset;
  const item = isNegatedWith ? left.value : left;
  const isNegated = isNegatedWith || p.atWord('not');
  if (p.atWord('not')) p.take();
  const word = p.take();
  const collection = read();
  if (item.kind === 'await' && !isNegated) return limitedWait(p, item, word);
  const { startOffset } = word;
  const parts: Membership = { item, collection, word: { start: startOffset, end: startOffset + word.image.length }, isNegated };
  const span = p.span(left.start, p.lastEnd);
  p.complainAt(membershipReport(span, parts, 'contains', { hint: METHODS_HINT, sure: true }));
  return { kind: 'error', id: p.id(), start: left.start, end: p.lastEnd, membership: parts };
}

/** What is said where the type of the collection is not known. */
export const METHODS_HINT = 'a List, a String and a Range have `.contains(x)`, a Map and a Set `.has(key)`';

interface Certainty {
  readonly hint?: string;
  readonly sure: boolean;
}

/** What is told of `x in xs` where a method asks the same. @param whole where the operation stands. */
export function membershipReport(whole: Span, { item, collection, word, isNegated }: Membership, method: string, { hint, sure }: Certainty): Diagnostic {
  const { source } = whole;
  const text = (part: Expression): string => source.text.slice(part.start, part.end);
  const object = bindsTightly(collection) ? text(collection) : `(${text(collection)})`;
  const newText = `${isNegated ? '!' : ''}${object}.${method}(${text(item)})`;
  const fixes: Fix[] = [{ title: `write \`${newText}\``, sure, edits: [{ span: whole, newText }] }];
  return foreignOperatorSign({ source, ...word }, { written: 'in', right: `.${method}(…)` }, { label: `write \`${newText}\``, hint, fixes });
}

/** `await task in 500`, for `within`. */
function limitedWait(p: ParserCore, item: Expression, word: IToken): Expression {
  const span = p.spanOf(word);
  p.complainAt(foreignOperatorSign(span, { written: 'in', right: 'within' }, { hint: 'how long is waited at most stands behind `within`, in milliseconds', fixes: [{ title: 'write `within`', sure: false, edits: [{ span, newText: 'within' }] }] }));
  return { kind: 'error', id: p.id(), start: item.start, end: p.lastEnd };
}
