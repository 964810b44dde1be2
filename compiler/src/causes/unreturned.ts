import { unusedResult } from '../diagnostics/catalogue/warnings.ts';
import { concatenatesNothing, valueOfNothing } from '../diagnostics/catalogue/expressions.ts';
import { spanOf } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';

const OF_NOTHING: ReadonlySet<number> = new Set([valueOfNothing.code, concatenatesNothing.code]);
const MOST_TRIED = 8;

/** `const two = (n: int) => { n.toString(); };`, and its result wherever it is called: the last value of the block is what it lacks a `return` for. */
export function* unreturnedValues({ state, found, attempt }: Case): Generator<Cause> {
  if (!found.some(({ code }) => OF_NOTHING.has(code))) return;
  let tried = 0;
  for (const last of lastValues(state.parsed.ast)) {
    if (++tried > MOST_TRIED) return;
    const edits = [{ span: { source: state.source, start: last.start, end: last.start }, newText: 'return ' }];
    const outcome = attempt(edits);
    if (outcome === null) return;
    if (!outcome.isClean || outcome.explained.length < 2) continue;
    const uses = outcome.explained.filter(({ code }) => code !== unusedResult.code);
    const told = valueOfNothing(spanOf(state.source, last), { text: 'this lambda' }, {
      label: 'a `return` is missing before this',
      secondary: alsoHere(uses, null),
      hint: leftOver(uses),
      fixes: [{ title: 'return it', sure: false, edits }],
    });
    yield { explains: outcome.explained, told };
  }
}

function* lastValues(module: ast.ModuleNode): Generator<ast.Expression> {
  for (const node of descendants(module)) {
    if (node.kind !== 'lambda' || node.body.kind !== 'block') continue;
    const last = node.body.statements.at(-1);
    if (last?.kind === 'expression-statement') yield last.expression;
  }
}
