import { unclosedString, unclosedTemplate } from '../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ModuleState } from '../module-state.ts';
import { attempts, limited, type Effort, type Trial } from './attempt.ts';
import { otherAccessors } from './accessors.ts';
import { brokenValues } from './broken-values.ts';
import { bareParameters } from './bare-parameters.ts';
import { missingBases } from './bases.ts';
import type { Case, Cause } from './cause.ts';
import { displacedBrackets } from './displaced.ts';
import { mendedTogether } from './mended.ts';
import { missingDeclarations } from './missing.ts';
import { needlessModifiers } from './modifiers.ts';
import { namelessDeclarations } from './nameless.ts';
import { misspeltDeclarations } from './misspelt.ts';
import { needlessParameters } from './needless-parameters.ts';
import { unpassedParameters } from './against-calls.ts';
import { casesInOtherLetters } from './other-letters.ts';
import { typeParametersAgainstUses } from './type-parameters.ts';
import { unimplementedMembers } from './unimplemented.ts';
import { untakenCases } from './untaken.ts';
import { missingResultsAbove } from './missing-results.ts';
import { missingGetters, missingStatic } from './missing-words.ts';
import { renamedMembers, staleNames } from './renamed.ts';
import { reorderedParameters } from './reordered.ts';
import { withoutRepeatedNames } from './repeated.ts';
import { retypedDeclarations } from './retyped.ts';
import { otherValues } from './revalued.ts';
import { slips } from './slips.ts';
import { swappedCalls } from './swapped-calls.ts';
import { namesTakenTwice } from './twice.ts';
import { uncalledMethods } from './uncalled.ts';
import { unreturnedValues } from './unreturned.ts';
import { untypedVariables } from './untyped.ts';
import { mayMeanUnused, withUnusedNames } from './unused-names.ts';
import { mayMeanParameter, withUnusedParameters } from './unused-parameters.ts';
import { walkedEntries, walkedWithoutIndex } from './walked-entries.ts';

type Source = (given: Case) => Iterable<Cause>;

/** In the order in which they are believed, where two explain as much. The first ones must leave enough attempts to the others. */
const FIRST_SOURCES: readonly Source[] = [mendedTogether, displacedBrackets, bareParameters, slips];
const SHARE_OF_FIRST = 0.5;
const SOURCES: readonly Source[] = [namesTakenTwice, namelessDeclarations, casesInOtherLetters, misspeltDeclarations, renamedMembers, staleNames, missingDeclarations, missingBases, uncalledMethods, walkedEntries, walkedWithoutIndex, needlessModifiers, brokenValues, reorderedParameters, otherAccessors, otherValues, untypedVariables, retypedDeclarations, unreturnedValues, swappedCalls, missingResultsAbove, needlessParameters, unpassedParameters, missingStatic, missingGetters, typeParametersAgainstUses, unimplementedMembers, untakenCases];

/** A text with so many mistakes is no program, and hostile ones must not cost hours. */
const MOST_MISTAKES = 300;

/** Reading a text with so many mistakes of syntax takes many times what reading another one takes, and what is meant is the least certain there. */
const MOST_OF_SYNTAX = 8;

const FIRST_BEYOND_SYNTAX = 1200;

/** A module, and what was found in it. */
export interface Findings {
  readonly state: ModuleState;
  /** What is told of it. */
  readonly found: readonly Diagnostic[];
  /** What every rule found, what is not told for other mistakes included. */
  readonly all: readonly Diagnostic[];
}

function isOfQuotes({ code, fixes }: Diagnostic): boolean {
  return (code === unclosedString.code || code === unclosedTemplate.code) && fixes.length > 0;
}

/** A program that is only warned of runs: no error is made of warnings, whatever change would take them away. */
function isNoWorse({ explains, told }: Cause): boolean {
  return told.severity !== 'error' || explains.some(({ severity }) => severity === 'error');
}

function placeOf({ code, primary: { span } }: Diagnostic): string {
  return `${code} ${span.start}`;
}

/**
 * Mistakes that one change would take away are one mistake. Which changes those are is not guessed: the text is checked again with each
 * that suggests itself, and only what takes away several and brings nothing new counts.
 * @param effort what may be spent on that.
 * @param check what would be found in the module if its text were another.
 */
export function withCauses({ found, all, state }: Findings, effort: Effort, check: Trial['check']): readonly Diagnostic[] {
  if (all.length > MOST_MISTAKES) return found;
  // Every quote behind a wrong one is another: texts are tried with the right ones, which are read at once.
  const quotes = found.filter(isOfQuotes);
  const others = quotes.length === 0 ? found : found.filter((each) => !quotes.includes(each));
  const places = new Set(found.map(placeOf));
  const held = all.filter((each) => each.code >= FIRST_BEYOND_SYNTAX && !places.has(placeOf(each)));
  const isReadable = state.parsed.diagnostics.length <= MOST_OF_SYNTAX;
  const always = quotes.flatMap(({ fixes: [{ edits }] }) => edits);
  const { attempt, most } = isReadable ? attempts({ found: others, held }, { sources: [state.source], always, effort, check }) : { attempt: () => null, most: 0 };
  const given: Case = { state, found: others, attempt, broken: [state], users: () => [state] };
  if (found.length < 2) return withUnused(given, found);
  const first = FIRST_SOURCES.flatMap((source) => [...source({ ...given, attempt: limited(attempt, Math.ceil(most * SHARE_OF_FIRST)) })]);
  const causes = [...first, ...SOURCES.flatMap((source) => [...source(given)])].filter(isNoWorse).sort((a, b) => b.explains.length - a.explains.length);
  const explained = new Set<Diagnostic>();
  const told: Diagnostic[] = [];
  for (const cause of causes) {
    const left = cause.explains.filter((each) => !explained.has(each));
    if (left.length < cause.explains.length) continue;
    for (const each of left) explained.add(each);
    told.push(cause.told);
  }
  const rest = found.filter((each) => !explained.has(each));
  const once = withoutRepeatedNames([...rest, ...told].sort((a, b) => a.primary.span.start - b.primary.span.start || a.code - b.code), state.parsed.ast);
  return withUnused(given, once);
}

/** What nobody uses may be what an unknown name means. */
function withUnused(given: Case, told: readonly Diagnostic[]): readonly Diagnostic[] {
  return withUnusedNames(given, withUnusedParameters(given, told));
}

/** Whether anything but what was found may be told. */
export function mayHaveCauses(found: readonly Diagnostic[]): boolean {
  return found.length > 1 || found.some((each) => mayMeanUnused(each) || mayMeanParameter(each));
}
