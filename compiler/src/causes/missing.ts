import { hasWord } from '../base/words.ts';
import type { SourceText } from '../base/source.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { constWithoutValue } from '../diagnostics/catalogue/declarations.ts';
import { caseFieldCount, memberNeedsThis, missingLiteralFields, missingParameter, tooManyArguments } from '../diagnostics/catalogue/expressions.ts';
import { neverAssigned } from '../diagnostics/catalogue/warnings.ts';
import { spanOf } from '../diagnostics/diagnostic.ts';
import { additionsFor, NAMELESS, type Addition } from './additions.ts';
import type { Case, Cause, Outcome } from './cause.ts';
import { missingMemberOf } from './families.ts';
import { alsoHere, isIn, leftOver } from './places.ts';
import { fixesOf } from './repeated.ts';
import { isUnknown, unknownNameOf } from './unknown.ts';

/** What is declared in another module is not what is missing here. */
const ELSEWHERE = ', which is not imported';

/** How many places are tried for one name. */
const MOST_TRIED = 16;

/** A parameter, field, case or constructor that is used in several places and was never declared: it is what is missing in all of them. */
export function* missingDeclarations(given: Case): Generator<Cause> {
  const { state, found } = given;
  for (const additions of additionsFor(state.parsed.ast, state.source.text, found)) {
    const fitting: Cause[] = [];
    let tried = 0;
    for (const candidate of additions) {
      if (++tried > MOST_TRIED) break;
      const { addition, outcome } = withItsName(given, candidate);
      if (outcome === null) return;
      const { explained: all } = outcome;
      const explained = all.filter(isEvidence);
      if (!outcome.isClean || !isMissed(explained, addition) || explained.some((each) => lacksAnother(each, addition)) || explained.length < 2) continue;
      fitting.push({ explains: all, told: told(state.source, addition, explained) });
    }
    yield* apartFromEachOther(fitting);
  }
}

/** Those that explain the most, and of the others those that explain something else: a name may be missing in several declarations. */
function* apartFromEachOther(causes: readonly Cause[]): Generator<Cause> {
  const explained = new Set<Diagnostic>();
  for (const cause of causes.toSorted((a, b) => b.explains.length - a.explains.length)) {
    if (cause.explains.some((each) => explained.has(each))) continue;
    for (const each of cause.explains) explained.add(each);
    yield cause;
  }
}

/** An import that only what is declared would use says nothing of what is missing. */
function isEvidence({ severity, code }: Diagnostic): boolean {
  return severity === 'error' || GIVEN.has(code);
}

/** An override that lacks a parameter lacks the one with that name. */
function lacksAnother({ primary }: Diagnostic, { text }: Addition): boolean {
  const [, name] = /^lacks the parameter `(\w+)/.exec(primary.text) ?? [];
  return name !== undefined && !hasWord(text, name);
}

const GIVEN: ReadonlySet<number> = new Set([tooManyArguments, caseFieldCount, missingLiteralFields, constWithoutValue, neverAssigned].map(({ code }) => code));

/** Whether more speaks for it than a name: somebody gives it a value, or several rules miss it. */
function isMissed(explained: readonly Diagnostic[], { text }: Addition): boolean {
  if (isOfMisspeltName(explained)) return false;
  if (explained.some(({ code }) => GIVEN.has(code))) return true;
  if (text.endsWith(' = null') || explained.some(({ code }) => code === memberNeedsThis.code)) return false;
  return new Set(explained.map(({ code }) => code)).size > 1 || explained.every((each) => !isUnknown(each));
}

/** A single use that is nearly another name is a mistake by itself, whatever is too much in one other place. */
function isOfMisspeltName(explained: readonly Diagnostic[]): boolean {
  const [unknown, ...others] = explained.filter(isUnknown);
  if (explained.length > 2) return false;
  return unknown !== undefined && others.length === 0 && unknown.secondary.length === 0 && unknown.primary.text.startsWith('did you mean');
}

/** Tries an addition; one whose name is not known is called as the one member that is missed then. */
function withItsName({ state, attempt }: Case, addition: Addition): { readonly addition: Addition; readonly outcome: Outcome | null } {
  const span = { source: state.source, start: addition.at, end: addition.at };
  const outcome = attempt([{ span, newText: addition.text }]);
  const missed = new Set(outcome?.fresh.map((each) => missingMemberOf(each)?.name ?? ''));
  const [name] = missed;
  if (missed.size !== 1 || !name || !addition.text.includes(NAMELESS)) return { addition, outcome };
  const named = { ...addition, text: addition.text.replace(NAMELESS, name), what: `${addition.what} \`${name}\`` };
  return { addition: named, outcome: attempt([{ span, newText: named.text }]) };
}

/** A lambda has no name. */
function nameOf(owner: string): string | null {
  return /^\w+$/.test(owner) ? owner : null;
}

/** Such a name is the one that is missing: what else might have been meant is not. */
function isOfName(text: string): boolean {
  return text.endsWith(ELSEWHERE) || text.startsWith('did you mean');
}

function told(source: SourceText, { owner, what }: Addition, explained: readonly Diagnostic[]): Diagnostic {
  return missingParameter(spanOf(source, owner), { owner: nameOf(source.text.slice(owner.start, owner.end)), what }, {
    secondary: alsoHere(explained, null).map(({ span, text }) => ({ span, text: isOfName(text) ? `\`${unknownNameOf({ primary: { span } })}\` is used here` : text })),
    hint: leftOver(explained),
    fixes: tooMuchElsewhere(source, explained),
  });
}

/** Where calls in other modules are all that speaks for it, what they give may be too much as well. */
function tooMuchElsewhere(source: SourceText, explained: readonly Diagnostic[]): Fix[] {
  const [first, ...others] = explained;
  return explained.every((each) => each.code === tooManyArguments.code && !isIn(source, each)) ? fixesOf(first, others) : [];
}
