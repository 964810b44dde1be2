import { foreignKeyword } from '../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Case, Cause } from './cause.ts';

/** How many mistakes are looked at in this way, the first ones. */
const MOST = 8;

/** A mistake whose mending mends others, too: they follow from it. */
export function* mendedTogether({ found, attempt }: Case): Generator<Cause> {
  for (const first of found.filter(({ severity }) => severity === 'error').slice(0, MOST)) {
    for (const fix of first.fixes) {
      if (fix.edits.some(({ span }) => span.source !== first.primary.span.source)) continue;
      const outcome = attempt(fix.edits);
      if (outcome === null) return;
      // What stood in a text that is gone may have been a mistake of its own.
      const explains = [first, ...outcome.explained.filter((each) => each !== first && !isInside(each, fix))];
      if (!outcome.isClean || explains.length < 2) continue;
      yield { explains, told: asOf(fix, first) };
      break;
    }
  }
}

/** The mistake with the fix that mends all as its first. Of two words that may be meant for one of another language, the message names that one. */
function asOf(fix: Fix, first: Diagnostic): Diagnostic {
  const { code, primary: { span }, fixes } = first;
  if (code !== foreignKeyword.code || fix === fixes[0]) return { ...first, fixes: [fix, ...fixes.filter((each) => each !== fix)] };
  return foreignKeyword(span, { word: span.source.text.slice(span.start, span.end), right: fix.edits[0].newText }, { fixes: [fix] });
}

function isInside({ primary: { span } }: Diagnostic, { edits }: Fix): boolean {
  return edits.some((edit) => edit.span.start <= span.start && span.end <= edit.span.end && edit.span.start < edit.span.end);
}
