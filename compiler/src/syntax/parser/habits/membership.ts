import type { IToken } from 'chevrotain';
import { foreignOperatorSign } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
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
  const text = (part: Expression): string => p.text.slice(part.start, part.end);
  const newText = `${isNegated ? '!' : ''}${text(collection)}.contains(${text(item)})`;
  p.complainAt(
    foreignOperatorSign(p.spanOf(word), { written: 'in', right: '.contains(…)' }, {
      label: `write \`${newText}\``,
      hint: 'a List, a String and a Range have `.contains(x)`, a Map and a Set `.has(key)`',
      fixes: [{ title: `write \`${newText}\``, sure: false, edits: [{ span: p.span(left.start, p.lastEnd), newText }] }],
    }),
  );
  return { kind: 'error', id: p.id(), start: left.start, end: p.lastEnd };
}

/** `await task in 500`, for `within`. */
function limitedWait(p: ParserCore, item: Expression, word: IToken): Expression {
  const span = p.spanOf(word);
  p.complainAt(foreignOperatorSign(span, { written: 'in', right: 'within' }, { hint: 'how long is waited at most stands behind `within`, in milliseconds', fixes: [{ title: 'write `within`', sure: false, edits: [{ span, newText: 'within' }] }] }));
  return { kind: 'error', id: p.id(), start: item.start, end: p.lastEnd };
}
