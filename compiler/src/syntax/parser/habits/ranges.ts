import { foreignOperatorSign } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import type { ParserCore } from '../core.ts';
import { isWord } from '../names.ts';

/** Whether `step` or `downTo` stands between two operands, as in Kotlin. */
export function isRangeWordAhead(p: ParserCore): boolean {
  if (!p.atWord('step') && !p.atWord('downTo')) return false;
  const next = p.peek(1);
  return !p.endsLine() && (isWord(next) || /^[\d(-]/.test(next.image)) && !p.hasNewline(p.token.startOffset, next.startOffset);
}

/** `0..10 step 2` and `10 downTo 1`: `read` reads the right operand. */
export function rangeWord(p: ParserCore, left: Expression, read: () => Expression): Expression {
  const word = p.take();
  const right = read();
  const text = (part: Expression): string => p.text.slice(part.start, part.end);
  const isStep = word.image === 'step';
  if (isStep && stepOfReported(p, left, right)) return left;
  const newText = isStep ? `(${text(left)}).step(${text(right)})` : `(${text(right)}..=${text(left)}).reversed()`;
  p.complainAt(
    foreignOperatorSign(p.spanOf(word), { written: word.image, right: isStep ? '.step(…)' : '.reversed()' }, {
      label: `write \`${newText}\``,
      fixes: [{ title: `write \`${newText}\``, sure: true, edits: [{ span: p.span(left.start, p.lastEnd), newText }] }],
    }),
  );
  return isStep ? left : { kind: 'range', id: p.id(), start: left.start, end: p.lastEnd, from: right, to: left, inclusive: true };
}

/** `10 downTo 0 step 2`: one range, which was reported up to here. */
function stepOfReported(p: ParserCore, left: Expression, right: Expression): boolean {
  const at = p.diagnostics.findLastIndex(({ code, fixes }) => code === foreignOperatorSign.code && fixes.some(({ edits: [{ span }] }) => span.start === left.start && span.end === left.end));
  if (at < 0) return false;
  const told = p.diagnostics[at];
  const newText = `${told.fixes[0].edits[0].newText}.step(${p.text.slice(right.start, right.end)})`;
  p.diagnostics[at] = { ...told, primary: { ...told.primary, text: `write \`${newText}\`` }, fixes: [{ title: `write \`${newText}\``, sure: true, edits: [{ span: p.span(left.start, p.lastEnd), newText }] }] };
  return true;
}
