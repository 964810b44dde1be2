import { conditionNotBool, declaredOtherwise } from '../diagnostics/catalogue/expressions.ts';
import { spanOf, type Diagnostic, type TextEdit } from '../diagnostics/diagnostic.ts';
import type { ModuleState } from '../module-state.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import { showType } from '../types/show.ts';
import type { Type } from '../types/type.ts';
import { OF_OPEN_TYPES, UNKNOWN_TYPE } from './attempt.ts';
import type { Case, Cause } from './cause.ts';
import { isOfOperation } from './operations.ts';
import { alsoHere, leftOver } from './places.ts';
import { DeclaredSlots, Slots } from './slots.ts';
import { wantedTypes } from './wanted-types.ts';

const FIRST_OF_TYPES = 1400;

/** How many variables are suspected, and how many types are tried for each. */
const MOST_VARIABLES = 4;
const MOST_TYPES = 10;

/** `let next = this.first();`, and `next` set to null below: the type that its value does not say is what is missing. */
export function* untypedVariables({ state, found, attempt }: Case): Generator<Cause> {
  if (!state.checked) return;
  const slots = new Slots(state.parsed.ast, state.checked, new DeclaredSlots(state));
  const blamed = new Map<ast.LetStatement, Diagnostic[]>();
  for (const each of found.filter(({ code }) => code >= FIRST_OF_TYPES)) for (const node of slots.untypedOf(each)) blamed.set(node, [...(blamed.get(node) ?? []), each]);
  const suspects = [...blamed].filter(([, by]) => by.length > 1).sort((a, b) => b[1].length - a[1].length).slice(0, MOST_VARIABLES);
  for (const [node, by] of suspects) {
    // With a type that fits everything, what it is to blame for is gone: it is no use to look for one that fits where nothing goes.
    const open = attempt([typed(state, node, UNKNOWN_TYPE)]);
    if (open === null) return;
    if (open.explained.length < 2) continue;
    let best: Cause | null = null;
    for (const type of typesFor(state, node, by)) {
      const edit = typed(state, node, type);
      const outcome = attempt([edit]);
      if (outcome === null) return;
      if (!outcome.isClean || outcome.explained.length < 2 || outcome.explained.length <= (best?.explains.length ?? 0)) continue;
      if (type === 'any' && outcome.explained.some(isOfOperation)) continue;
      // Who writes `if (name)` of a text does so out of habit.
      if (outcome.explained.every(({ code }) => code === conditionNotBool.code)) continue;
      const isOpen = type === UNKNOWN_TYPE;
      const first = outcome.explained.find((each) => OF_OPEN_TYPES.has(each.code) && (contains(node, each.primary.span.start) || each.message.includes(`\`${node.name.name}\``)));
      if (isOpen && first === undefined) continue;
      best = { explains: outcome.explained, told: isOpen && first ? saidOnce(first, outcome.explained) : told(state, node, { type, edit, explained: outcome.explained }) };
      if (outcome.explained.length >= open.explained.length) break;
    }
    if (best) yield best;
  }
}

function typed({ source }: ModuleState, { name }: ast.LetStatement, type: string): TextEdit {
  return { span: { source, start: name.end, end: name.end }, newText: `: ${type}` };
}

/** What the variable may have been meant to hold: what its value is, or null; the same of something else; what messages name. */
function typesFor({ checked }: ModuleState, { value }: ast.LetStatement, by: readonly Diagnostic[]): string[] {
  const type = value ? checked?.types[value.id] : undefined;
  const wanted = wantedTypes(by).flatMap((each) => (each.endsWith('?') ? [each] : [each, `${each}?`]));
  const isNull = by.some(({ message, primary }) => /\bnull\b/.test(`${message} ${primary.text}`));
  const own = type === undefined || type.kind === 'error' || type.kind === 'null' ? [] : [...(isNull ? [`${showType(type)}?`] : []), ...withOtherArguments(type, wanted)];
  const types = [...own.slice(0, MOST_TYPES / 2), ...wanted, 'any'].filter((each) => !each.includes('…') && !/\bnever\b/.test(each));
  return [...new Set(types)].slice(0, MOST_TYPES).concat(UNKNOWN_TYPE);
}

/** `Map<String?, int>` and `Map<any, int>` for a `Map<String, int>`. */
function withOtherArguments(type: Type, wanted: readonly string[]): string[] {
  if (type.kind !== 'class' || type.args.length === 0) return [];
  const args = type.args.map(showType);
  const others = (arg: string): string[] => [`${arg}?`, ...wanted.slice(0, 1).map((each) => (arg === 'null' ? `${each.replace(/\?$/, '')}?` : each)), 'any'];
  return args.flatMap((arg, i) => others(arg).map((other) => `${type.symbol.name}<${args.with(i, other).join(', ')}>`));
}

function saidOnce(first: Diagnostic, explained: readonly Diagnostic[]): Diagnostic {
  const others = explained.filter((each) => each !== first);
  const left = leftOver(others);
  return { ...first, secondary: [...first.secondary, ...alsoHere(others, null)], hint: first.hint ?? left };
}

function told({ checked, source }: ModuleState, { name, value }: ast.LetStatement, { type, edit, explained }: { readonly type: string; readonly edit: TextEdit; readonly explained: readonly Diagnostic[] }): Diagnostic {
  const own = value ? checked?.types[value.id] : undefined;
  const diagnostic = declaredOtherwise(spanOf(source, name), { name: name.name, how: 'known by its value as', declared: own ? showType(own) : '…', other: type }, {
    label: `should this be \`${name.name}: ${type}\`?`,
    secondary: alsoHere(explained, null),
    hint: leftOver(explained),
    fixes: [{ title: `write \`${name.name}: ${type}\``, sure: false, edits: [edit] }],
  });
  // What runs with a warning goes on running.
  return explained.some(({ severity }) => severity === 'error') ? diagnostic : { ...diagnostic, severity: 'warning' };
}
