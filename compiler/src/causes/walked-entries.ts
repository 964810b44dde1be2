import { otherValue, tooManyBindings } from '../diagnostics/catalogue/expressions.ts';
import { unknownName } from '../diagnostics/catalogue/names.ts';
import { spanOf, type Diagnostic, type TextEdit } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';
import { unknownNameOf } from './unknown.ts';

/** What messages say of the entries of Maps, and of tasks that nobody waits for. */
const OF_ENTRIES = /`MapEntry<|`Task</;
const OF_TASKS = /`Task</;
const MOST_TRIED = 8;

/**
 * `for (node in nodes)` over a Map, where everything in the loop needs the value: it is walked by `id, node`, or by its values. `for (page in tasks)`, where
 * everything needs what they give: they are waited for.
 */
export function* walkedEntries({ state: { parsed, source }, found, attempt }: Case): Generator<Cause> {
  const ofEntries = found.filter(({ message }) => OF_ENTRIES.test(message));
  if (ofEntries.length === 0 || found.length < 2) return;
  let tried = 0;
  for (const loop of descendants(parsed.ast)) {
    if (loop.kind !== 'for-in' || loop.bindings.length !== 1 || !ofEntries.some(({ primary }) => contains(loop.body, primary.span.start))) continue;
    for (const { place, edit, right } of changesOf(loop, found, source)) {
      if (++tried > MOST_TRIED) return;
      const outcome = attempt([edit]);
      if (outcome === null) return;
      if (!outcome.isClean || outcome.explained.length < 2) continue;
      const told = otherValue(spanOf(source, place), { name: source.text.slice(place.start, place.end), right }, {
        secondary: alsoHere(outcome.explained, null),
        hint: leftOver(outcome.explained),
        fixes: [{ title: `write \`${right}\``, sure: false, edits: [edit] }],
      });
      yield { explains: outcome.explained, told };
      break;
    }
  }
}

/** `for (row, values in cells)` over a List, whose index comes with its items where they are asked for that. */
export function* walkedWithoutIndex({ state: { parsed, source }, found, attempt }: Case): Generator<Cause> {
  const pairs = found.filter(({ code }) => code === tooManyBindings.code);
  if (pairs.length === 0 || found.length < 2) return;
  let tried = 0;
  for (const loop of descendants(parsed.ast)) {
    const first = loop.kind === 'for-in' ? pairs.find(({ primary }) => primary.span.source === source && loop.start <= primary.span.start && primary.span.start < loop.body.start) : undefined;
    if (loop.kind !== 'for-in' || loop.bindings.length !== 2 || first === undefined) continue;
    if (++tried > MOST_TRIED) return;
    const edits = [{ span: { source, start: loop.iterable.end, end: loop.iterable.end }, newText: '.withIndex()' }];
    const outcome = attempt(edits);
    if (outcome === null) return;
    if (outcome.isClean && outcome.explained.length > 1 && outcome.explained.includes(first)) yield { explains: outcome.explained, told: { ...first, hint: 'a List gives its index beside each item in `withIndex()`', fixes: [{ title: 'walk it with its index', sure: false, edits }] } };
  }
}

interface Change {
  readonly place: ast.NodeBase;
  readonly edit: TextEdit;
  /** What stands in that place then. */
  readonly right: string;
}

function* changesOf({ bindings: [binding], iterable, body }: ast.ForInStatement, found: readonly Diagnostic[], source: Diagnostic['primary']['span']['source']): Generator<Change> {
  const textOf = ({ start, end }: ast.NodeBase): string => source.text.slice(start, end);
  if (found.some(({ message, primary }) => OF_TASKS.test(message) && contains(body, primary.span.start))) {
    const right = `await Task.all(${textOf(iterable)})`;
    yield { place: iterable, edit: { span: spanOf(source, iterable), newText: right }, right };
    return;
  }
  const names = new Set(found.filter((each) => each.code === unknownName.code && contains(body, each.primary.span.start)).map(unknownNameOf));
  for (const name of names) {
    yield { place: binding, edit: { span: { source, start: binding.start, end: binding.start }, newText: `${name}, ` }, right: `${name}, ${textOf(binding)}` };
    yield { place: binding, edit: { span: { source, start: binding.end, end: binding.end }, newText: `, ${name}` }, right: `${textOf(binding)}, ${name}` };
  }
  yield { place: iterable, edit: { span: { source, start: iterable.end, end: iterable.end }, newText: '.values()' }, right: `${textOf(iterable)}.values()` };
}
