import type { TextEdit } from '../diagnostics/diagnostic.ts';
import { itemAt } from '../places.ts';
import type { Case, Outcome } from './cause.ts';
import { isIn } from './places.ts';

/** How many uses in one other module are no chance. */
const ENOUGH_OF_ONE_MODULE = 3;

/** Whether all uses, in other modules, agree on another type, which only the body of what is declared does not fit: its type was changed, with its body. */
export function onlyItselfSpeaksAgainst({ fresh, explained }: Outcome, { span, newText }: TextEdit, { source, parsed }: Case['state']): boolean {
  const item = itemAt(parsed.ast, span.start);
  if (item === null || fresh.length === 0 || explained.some((each) => isIn(source, each))) return false;
  const end = item.end + newText.length - (span.end - span.start);
  return areEnough(explained) && fresh.every((each) => isIn(source, each) && each.primary.span.start >= item.start && each.primary.span.start < end);
}

/** Whether so many places, in so many modules, are no chance. */
export function areEnough(explained: Outcome['explained']): boolean {
  const files = new Set(explained.map(({ primary }) => primary.span.source.path));
  return explained.length >= (files.size > 1 ? 2 : ENOUGH_OF_ONE_MODULE);
}
