import { missingArguments, tooManyArguments, typeMismatch } from '../diagnostics/catalogue/expressions.ts';
import { spanOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import { UNKNOWN_TYPE } from './attempt.ts';
import type { Case, Cause } from './cause.ts';
import { isIn } from './places.ts';

/** What says that another function may have been meant, and how many uses of what this one gives must not fit either. */
const OF_CALLS: ReadonlyMap<number, number> = new Map([[missingArguments.code, 1], [tooManyArguments.code, 1], [typeMismatch.code, 2]]);

const MOST_VALUES = 6;

/** `const next = queue.remove();`, which lacks an argument, and `next` taken for something else from there on: what was called is wrong, and with it what it gives. */
export function* brokenValues({ state, found, attempt }: Case): Generator<Cause> {
  const broken = found.filter((each) => OF_CALLS.has(each.code) && isIn(state.source, each));
  if (broken.length === 0 || found.length < 2) return;
  let tried = 0;
  for (const node of descendants(state.parsed.ast)) {
    if (node.kind !== 'let' || node.type !== null || node.value === null) continue;
    const { value } = node;
    const call = calledIn(value);
    const first = call === null ? undefined : broken.find((each) => isOfCall(each, call));
    if (first === undefined) continue;
    if (++tried > MOST_VALUES) return;
    const outcome = attempt([{ span: spanOf(state.source, value), newText: UNKNOWN_TYPE }]);
    if (outcome === null) return;
    const uses = outcome.explained.filter((each) => isIn(state.source, each) && each.primary.span.start > node.end);
    if (outcome.isClean && outcome.explained.includes(first) && uses.length >= (OF_CALLS.get(first.code) ?? 1)) yield { explains: [first, ...uses], told: first };
  }
}

/** The call that makes a value, whatever is waited for or asserted of it. */
function calledIn(value: ast.Expression): ast.CallExpression | null {
  switch (value.kind) {
    case 'call':
      return value;
    case 'parenthesized':
      return calledIn(value.inner);
    case 'await':
      return calledIn(value.task);
    case 'non-null':
      return calledIn(value.value);
    default:
      return null;
  }
}

/** Whether it is about the arguments of a call itself, and nothing within them. */
function isOfCall({ code, primary: { span } }: Diagnostic, { callee, args, end }: ast.CallExpression): boolean {
  if (code === typeMismatch.code) return args.some(({ value }) => value.start === span.start && value.end === span.end);
  return span.start >= callee.end && span.end <= end && !args.some(({ value }) => contains(value, span.start) && value.start < span.start);
}
