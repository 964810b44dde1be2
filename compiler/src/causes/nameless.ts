import { implementedNowhere, missingMembers, overridesNothing } from '../diagnostics/catalogue/declarations.ts';
import { lambdaArity, memberNeedsThis } from '../diagnostics/catalogue/expressions.ts';
import { expectedName, expectedPattern } from '../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, TextEdit } from '../diagnostics/diagnostic.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';
import { isUnknown, unknownNameOf } from './unknown.ts';

/** How many places, and how many names for each, are tried. */
const MOST_PLACES = 6;
const MOST_NAMES = 4;

/** `let  = 3;`, and `total` below: what has no name is what is used under a name that is declared nowhere. */
export function* namelessDeclarations({ found, attempt }: Case): Generator<Cause> {
  const places = found.flatMap((each) => placeOf(each) ?? []).slice(0, MOST_PLACES);
  if (places.length === 0) return;
  const missing = [...Map.groupBy(found.filter((each) => missingNameOf(each) !== null), missingNameOf)].slice(0, MOST_NAMES);
  for (const { nameless, named } of places) {
    let best: Cause | null = null;
    for (const [name, uses] of missing) {
      if (name === null) continue;
      const edit = named(name);
      const outcome = attempt([edit]);
      if (outcome === null) return;
      const { isClean, gone } = outcome;
      // What is left out of a pattern may have been left out on purpose, if nothing uses it.
      const explained = gone.includes(nameless) ? [...outcome.explained.filter((each) => each !== nameless), nameless] : [];
      if (!isClean || explained.length < 2 || explained.length <= (best?.explains.length ?? 0)) continue;
      best = { explains: explained, told: told(nameless, edit, { name, uses: uses.filter((each) => explained.includes(each)) }) };
    }
    if (best) yield best;
  }
}

/** Of a parameter without its name, the body uses that of the field that it is for; of a method, its name is asked for above. */
function missingNameOf(diagnostic: Diagnostic): string | null {
  const { code, message } = diagnostic;
  if (code === missingMembers.code || code === implementedNowhere.code) return /(?:lacks|asks for) `(\w+)`/.exec(message)?.[1] ?? null;
  if (code === overridesNothing.code) return /^`(\w+)`/.exec(message)?.[1] ?? null;
  return isUnknown(diagnostic) || code === memberNeedsThis.code ? unknownNameOf(diagnostic) : null;
}

interface Place {
  readonly nameless: Diagnostic;
  readonly named: (name: string) => TextEdit;
}

function placeOf(nameless: Diagnostic): Place | null {
  const { code, primary: { span, text } } = nameless;
  const { source } = span;
  const at = (start: number): TextEdit['span'] => ({ source, start, end: start });
  if (code === expectedName.code || (code === expectedPattern.code && source.text.charAt(span.start) === ',')) return { nameless, named: (name) => (text.endsWith('behind this') ? { span: at(span.end), newText: ` ${name}` } : { span: at(span.start), newText: name + gapBefore(source.text.charAt(span.start)) }) };
  return code === lambdaArity.code && source.text.startsWith('()', span.start) ? { nameless, named: (name) => ({ span: at(span.start + 1), newText: name }) } : null;
}

/** Between a name and what follows it. */
function gapBefore(next: string): string {
  return /[=\w{]/.test(next) ? ' ' : '';
}

function told(nameless: Diagnostic, edit: TextEdit, { name, uses }: { readonly name: string; readonly uses: readonly Diagnostic[] }): Diagnostic {
  return {
    ...nameless,
    secondary: [...nameless.secondary, ...alsoHere(uses, `\`${name}\` is used here, and declared nowhere`)],
    hint: leftOver(uses) ?? nameless.hint,
    fixes: [{ title: `call it \`${name}\``, sure: false, edits: [edit] }],
  };
}
