import { duplicateLocal, memberNeedsThis } from '../diagnostics/catalogue/expressions.ts';
import { duplicateDeclaration, duplicateMember, duplicateParameter } from '../diagnostics/catalogue/names.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';
import { isUnknown, unknownNameOf } from './unknown.ts';

const TWICE: ReadonlySet<number> = new Set([duplicateDeclaration, duplicateLocal, duplicateMember, duplicateParameter].map(({ code }) => code));

/** How many declarations, and how many names for each, are tried. */
const MOST_DECLARATIONS = 4;
const MOST_NAMES = 4;

/** `func area(width: int, width: int)`, and `height` below: of two declarations with one name, one is that of a name that is declared nowhere. */
export function* namesTakenTwice({ found, attempt }: Case): Generator<Cause> {
  const twice = found.filter(({ code }) => TWICE.has(code)).slice(0, MOST_DECLARATIONS);
  if (twice.length === 0) return;
  const missing = [...Map.groupBy(found.filter((each) => isUnknown(each) || each.code === memberNeedsThis.code), (each) => (isUnknown(each) ? unknownNameOf(each) : textOf(each)))].slice(0, MOST_NAMES);
  for (const second of twice) {
    const name = textOf(second);
    const places = [second.primary.span, ...second.secondary.map(({ span }) => span).filter((span) => span.source === second.primary.span.source && name === span.source.text.slice(span.start, span.end))];
    let best: Cause | null = null;
    for (const [used, uses] of missing) {
      for (const span of places) {
        const outcome = attempt([{ span, newText: used }]);
        if (outcome === null) return;
        const { explained, isClean } = outcome;
        if (!isClean || !explained.includes(second) || explained.length < 2 || explained.length <= (best?.explains.length ?? 0)) continue;
        best = { explains: explained, told: told(second, { span, used, uses: uses.filter((each) => explained.includes(each)) }) };
      }
    }
    if (best) yield best;
  }
}

function told(second: Diagnostic, { span, used, uses }: { readonly span: Diagnostic['primary']['span']; readonly used: string; readonly uses: readonly Diagnostic[] }): Diagnostic {
  return {
    ...second,
    secondary: [...second.secondary, ...alsoHere(uses, `\`${used}\` is used here, and declared nowhere`)],
    hint: leftOver(uses) ?? second.hint,
    fixes: [{ title: `call ${span === second.primary.span ? 'the second' : 'the first'} \`${used}\``, sure: false, edits: [{ span, newText: used }] }],
  };
}

function textOf({ primary: { span } }: Diagnostic): string {
  return span.source.text.slice(span.start, span.end);
}
