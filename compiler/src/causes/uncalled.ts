import { otherValue } from '../diagnostics/catalogue/expressions.ts';
import { spanOf } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';

/** What messages say of functions. */
const OF_FUNCTIONS = /\([^()`]*\) => /;
const MOST_TRIED = 8;

/** `lines.map((line) => line.trim)`: a method that is named and not called, where everything behind it needs its result. */
export function* uncalledMethods({ state, found, attempt }: Case): Generator<Cause> {
  const { checked } = state;
  if (!checked || found.filter(({ message }) => OF_FUNCTIONS.test(message)).length < 2) return;
  let tried = 0;
  for (const body of lambdaBodies(state.parsed.ast)) {
    const type = checked.types[body.id];
    if (type?.kind !== 'function' || ++tried > MOST_TRIED) continue;
    const edits = [{ span: { source: state.source, start: body.end, end: body.end }, newText: '()' }];
    const outcome = attempt(edits);
    if (outcome === null) return;
    if (!outcome.isClean || outcome.explained.length < 2) continue;
    const name = state.source.text.slice(body.start, body.end);
    const told = otherValue(spanOf(state.source, body), { name, right: `${name}()` }, {
      secondary: alsoHere(outcome.explained, null),
      hint: leftOver(outcome.explained),
      fixes: [{ title: 'call it', sure: false, edits }],
    });
    yield { explains: outcome.explained, told };
  }
}

function* lambdaBodies(module: ast.ModuleNode): Generator<ast.MemberExpression> {
  for (const node of descendants(module)) if (node.kind === 'lambda' && node.body.kind === 'member') yield node.body;
}
