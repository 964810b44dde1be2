import { append } from '../base/lists.ts';
import { declaredOtherwise, lambdaArity } from '../diagnostics/catalogue/expressions.ts';
import { applyEdits } from '../diagnostics/apply-fixes.ts';
import { spanOf, type Diagnostic, type TextEdit } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import type { ModuleSymbol } from '../names/symbol.ts';
import { UNKNOWN_TYPE } from './attempt.ts';
import type { Case, Cause, Outcome } from './cause.ts';
import { isOfOperation } from './operations.ts';
import { areEnough, onlyItselfSpeaksAgainst } from './own-body.ts';
import { alsoHere, isIn, leftOver } from './places.ts';
import { slotsBehind, type Slot } from './slots.ts';
import { isUnknown, unknownNameOf } from './unknown.ts';
import { ownersOf, wantedTypes } from './wanted-types.ts';

const FIRST_OF_TYPES = 1400;
const FIRST_OF_WARNINGS = 1900;

/** What is needless or surprising is so for the types that were meant. */
function isOfTypes({ code }: Diagnostic): boolean {
  return code >= FIRST_OF_TYPES && code < FIRST_OF_WARNINGS;
}

/** How many declarations are suspected, and how many types are tried for each. */
const MOST_SLOTS = 8;
const MOST_TYPES = 8;

/** `let total: String = 0;`, and `total` taken for a number from there on: the written type is wrong where all is well with another. */
export function* retypedDeclarations(given: Case): Generator<Cause> {
  const { state, found } = given;
  if (!found.some(isOfTypes) || !state.checked) return;
  const slotsOf = slotsBehind(given);
  const blamed = new Map<Slot, Diagnostic[]>();
  for (const each of found.filter(({ code }) => code >= FIRST_OF_TYPES)) for (const slot of slotsOf(each)) blamed.set(slot, [...(blamed.get(slot) ?? []), each]);
  const elsewhere = found.filter((each) => isOfTypes(each) && !isIn(state.source, each));
  if (elsewhere.length > 0) for (const alias of aliasesIn(state.parsed.ast)) blamed.set(alias, elsewhere);
  const suspects = [...blamed].filter(([, by]) => by.length > 1).sort((a, b) => b[1].length - a[1].length).slice(0, MOST_SLOTS);
  for (const [slot, by] of suspects) {
    const cause = retyped(given, slot, by);
    if (cause) yield cause;
  }
}

/** Any type of another module may be one of these by another name. */
function aliasesIn({ items }: ast.ModuleNode): Slot[] {
  return items.flatMap((item) => (item.kind === 'type-alias' ? [{ type: item.type, name: item.name, isResult: false, isInferable: false }] : [])).slice(0, MOST_ALIASES);
}

const MOST_ALIASES = 3;

function retyped({ state, found, attempt }: Case, slot: Slot, by: readonly Diagnostic[]): Cause | null {
  // With a type that fits everything, what it is to blame for is gone: it is no use to look for one that fits where nothing goes.
  const open = attempt([{ span: spanOf(state.source, slot.type), newText: UNKNOWN_TYPE }]);
  if (open === null || open.explained.length < 2) return null;
  let best: Retyped | null = null;
  // That there is no such type is told once only.
  const unknown = new Set(found.filter(isUnknown).map(unknownNameOf));
  for (const retyping of retypingsOf(slot, by, state.symbol)) {
    if (unknown.has(retyping.edit.newText)) continue;
    const outcome = attempt([retyping.edit]);
    if (outcome === null) break;
    const { explained } = outcome;
    if (retyping.edit.newText === 'any' && explained.some(isOfOperation)) continue;
    if (retyping.other === null && isBrokenValue(slot, found.filter((each) => isIn(state.source, each)), explained)) continue;
    const isWhole = outcome.isClean;
    if (!isWhole && !onlyItselfSpeaksAgainst(outcome, retyping.edit, state)) continue;
    if (explained.filter(isOfTypes).length === 0 || explained.length < 2 || !isBetter({ explained, isWhole }, best)) continue;
    best = { retyping, explained, isWhole };
    if (isWhole && explained.length === open.explained.length) break;
  }
  best ??= fitsNoUse(slot, open, state);
  return best && { explains: best.explained, told: told(slot, best) };
}

/** Where all uses, in other modules, take it for something else, of which none says what it is. */
function fitsNoUse({ type, isResult }: Slot, { isClean, explained }: Outcome, { source }: Case['state']): Retyped | null {
  // What looks like a name that there is is a slip of its own.
  if (!isResult || !isClean || !areEnough(explained) || explained.some((each) => isIn(source, each) || !isUnknown(each) || each.primary.text.startsWith('did you mean'))) return null;
  return { retyping: { edit: { span: spanOf(source, type), newText: UNKNOWN_TYPE }, other: null }, explained, isWhole: false };
}

/** A type with which mistakes are gone. */
interface Retyped {
  readonly retyping: Retyping;
  readonly explained: readonly Diagnostic[];
  /** Whether nothing speaks against it, not even what is declared so itself. */
  readonly isWhole: boolean;
}

function isBetter({ explained, isWhole }: Omit<Retyped, 'retyping'>, best: Retyped | null): boolean {
  if (best === null || best.isWhole !== isWhole) return best === null || isWhole;
  return explained.length > best.explained.length;
}

/** Whether something is wrong with the value itself: left to that, the type would be of what is not known. */
function isBrokenValue({ type }: Slot, found: readonly Diagnostic[], explained: readonly Diagnostic[]): boolean {
  return found.some((each) => {
    const { source, start } = each.primary.span;
    return each.severity === 'error' && !explained.includes(each) && start > type.end && !/[;\n]/.test(source.text.slice(type.end, start));
  });
}

interface Retyping {
  readonly edit: TextEdit;
  /** The whole type that the declaration has then; null where that is left to its value. */
  readonly other: string | null;
}

/** Other types for what a declaration says, those first that its uses speak of. */
function retypingsOf(slot: Slot, by: readonly Diagnostic[], module: ModuleSymbol): Retyping[] {
  const { text } = module.source;
  const isNull = by.some(({ message }) => message.includes('null'));
  // `Version implements Comparable<…>` and `T extends Comparable<…>` are most often ordered among themselves.
  const named = [...(slot.keepsHead && /^[A-Z]/.test(slot.name.name) ? [slot.name.name] : []), ...wantedTypes(by), ...ownersOf(by, module)].flatMap((each) => (each.endsWith('?') ? [each.slice(0, -1), each] : [each]));
  const wanted = [...new Set([...named, ...(isNull ? named.filter((each) => TYPE_NAME.test(each)).map((each) => `${each}?`) : [])])];
  const whole = text.slice(slot.type.start, slot.type.end);
  const retypings: Retyping[] = [];
  for (const node of typesIn(slot.type).slice(slot.keepsHead ? 1 : 0)) {
    const span = spanOf(module.source, node);
    const written = text.slice(node.start, node.end);
    // Whatever is made of several things is a list of anything: nobody asked for that.
    const asksForAny = by.some(({ primary }) => /^expected `[^`]*\bany\b/.test(primary.text));
    const texts = [node.kind === 'nullable-type' ? written.slice(0, -1) : `${written}?`, ...wanted].filter((each) => each !== written && (asksForAny || each === 'any' || !/\bany\b/.test(each)));
    if (node.kind === 'function-type' && by.some(({ code }) => code === lambdaArity.code)) texts.unshift(...withFewer(node, text));
    const inner = { source: module.source, start: node.start - slot.type.start, end: node.end - slot.type.start };
    append(retypings, texts.slice(0, MOST_TYPES).map((newText) => ({ edit: { span, newText }, other: applyEdits(whole, [{ span: inner, newText }]) })));
  }
  if (slot.isInferable) retypings.push({ edit: { span: { source: module.source, start: slot.name.end, end: slot.type.end }, newText: '' }, other: null });
  return retypings;
}

/** `(int) => void` for `(int, int) => void`. */
function withFewer({ parameters, result }: ast.FunctionTypeNode, text: string): string[] {
  const written = parameters.map(({ start, end }) => text.slice(start, end));
  return written.map((_, i) => `(${written.slice(0, i).join(', ')}) => ${text.slice(result.start, result.end)}`);
}

function typesIn(type: ast.TypeNode): ast.TypeNode[] {
  return [...descendants(type)].filter((node): node is ast.TypeNode => node.kind === 'named-type' || node.kind === 'nullable-type' || node.kind === 'function-type');
}

const TYPE_NAME = /[\w>]$/;

function told({ type, name, isResult }: Slot, { retyping: { edit, other }, explained, isWhole }: Retyped): Diagnostic {
  const { source } = edit.span;
  const declared = source.text.slice(type.start, type.end);
  const places = explained.filter((each) => !isIn(source, each) || !contains(type, each.primary.span.start));
  const diagnostic = declaredOtherwise(spanOf(source, type), { name: name.name, how: isResult ? 'declared to give' : 'declared as', declared, other }, {
    label: isWhole ? undefined : `all its uses take it for ${other === null ? 'something else' : `\`${other}\``}`,
    secondary: alsoHere(places, null),
    hint: leftOver(places) ?? (isWhole ? undefined : 'change it here, and what it does, or its uses'),
    // What would still be wrong then is not mended by that.
    fixes: isWhole ? [{ title: other === null ? 'leave the type to the value' : `write \`${other}\``, sure: false, edits: [edit] }] : [],
  });
  // What runs with a warning goes on running.
  return explained.some(({ severity }) => severity === 'error') ? diagnostic : { ...diagnostic, severity: 'warning' };
}
