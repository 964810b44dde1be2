import { badOperands, notComparable, notIndexable, unknownMember } from '../diagnostics/catalogue/expressions.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const OF_OPERATIONS: ReadonlySet<number> = new Set([badOperands, notComparable, notIndexable, unknownMember].map(({ code }) => code));

/** Whether something is asked of a value that it cannot do: an `any`, which can do nothing, is not what was meant there. */
export function isOfOperation({ code }: Diagnostic): boolean {
  return OF_OPERATIONS.has(code);
}
