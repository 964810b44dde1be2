import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { missingParameter } from '../diagnostics/catalogue/expressions.ts';
import { spanOf } from '../diagnostics/diagnostic.ts';
import { additionsFor, type Addition } from './additions.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';
import { isUnknown } from './unknown.ts';

/** How many places are tried for one name. */
const MOST_TRIED = 16;

/** A parameter, field, case or constructor that is used in several places and was never declared: it is what is missing in all of them. */
export function* missingDeclarations({ state, found, attempt }: Case): Generator<Cause> {
  for (const additions of additionsFor(state.parsed.ast, state.source.text, found)) {
    let best: Cause | null = null;
    let tried = 0;
    for (const addition of additions) {
      if (++tried > MOST_TRIED) break;
      const outcome = attempt([{ span: { source: state.source, start: addition.at, end: addition.at }, newText: addition.text }]);
      if (outcome === null) return;
      const { explained } = outcome;
      const isNew = new Set(explained.map(({ code }) => code)).size > 1 || explained.every((each) => !isUnknown(each));
      if (!outcome.isClean || !isNew || explained.length < 2 || explained.length <= (best?.explains.length ?? 0)) continue;
      best = { explains: explained, told: told(state.source, addition, explained) };
    }
    if (best) yield best;
  }
}

function told(source: Diagnostic['primary']['span']['source'], { owner, what }: Addition, explained: readonly Diagnostic[]): Diagnostic {
  return missingParameter(spanOf(source, owner), { owner: source.text.slice(owner.start, owner.end), what }, {
    secondary: alsoHere(explained, null),
    hint: leftOver(explained.length, explained.length),
  });
}
