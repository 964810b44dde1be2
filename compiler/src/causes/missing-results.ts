import { overrideMismatch } from '../diagnostics/catalogue/declarations.ts';
import { missingParameter, valueOfNothing } from '../diagnostics/catalogue/expressions.ts';
import { spanOf } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { UNKNOWN_TYPE } from './attempt.ts';
import type { Case, Cause } from './cause.ts';
import { onlyItselfSpeaksAgainst } from './own-body.ts';
import { alsoHere, leftOver } from './places.ts';

const MOST = 4;

/** `func square(x: int) { … }` in one module, and others take a value from it: what it gives is missing where it is declared. */
export function* missingResults(given: Case): Generator<Cause> {
  yield* withoutResults(given, functionsOf(given.state.parsed.ast));
}

/** `func run(times: int);` in an interface, and all that implements it gives something: in one module, what has a body says by itself what it gives. */
export function* missingResultsAbove(given: Case): Generator<Cause> {
  yield* withoutResults(given, functionsOf(given.state.parsed.ast).filter(({ body }) => body === null));
}

function* withoutResults({ state, found, attempt }: Case, functions: readonly ast.FunctionDeclaration[]): Generator<Cause> {
  const { source } = state;
  const pointed = new Set(found.filter(({ code }) => code === valueOfNothing.code || code === overrideMismatch.code).flatMap(({ secondary }) => secondary.filter(({ span }) => span.source.path === source.path).map(({ span }) => span.start)));
  if (pointed.size === 0) return;
  let tried = 0;
  for (const node of functions) {
    if (node.result !== null || !pointed.has(node.name.start)) continue;
    if (++tried > MOST) return;
    const at = source.text.lastIndexOf(')', node.body?.start ?? node.end) + 1;
    if (at <= node.name.end) continue;
    const edit = { span: { source, start: at, end: at }, newText: `: ${UNKNOWN_TYPE}` };
    const outcome = attempt([edit]);
    if (outcome === null) return;
    if (outcome.explained.length < 2 || (!outcome.isClean && !onlyItselfSpeaksAgainst(outcome, edit, state))) continue;
    const told = missingParameter(spanOf(source, node.name), { owner: node.name.name, what: 'a result' }, {
      label: 'everything takes a value from this',
      secondary: alsoHere(outcome.explained, null),
      hint: leftOver(outcome.explained) ?? 'declare what it gives behind its parameters, as in `): int`',
    });
    yield { explains: outcome.explained, told };
  }
}

function functionsOf({ items }: ast.ModuleNode): ast.FunctionDeclaration[] {
  return items.flatMap((item) => (item.kind === 'function' ? [item] : 'members' in item ? item.members.filter((member) => member.kind === 'function') : []));
}
