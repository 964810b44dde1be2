import { accessor } from '../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, TextEdit } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';

const MOST = 6;

/** `get size(): int { … }`: what is read as a field is called, once the getter is a method. */
export function* calledGetters({ state, found, attempt }: Case): Generator<Cause> {
  const { checked, source } = state;
  const getters = found.filter(({ code, primary }) => code === accessor.code && primary.span.source === source).slice(0, MOST);
  if (!checked || getters.length === 0) return;
  const read = [...readMembers(state.parsed.ast, source.text)].filter(({ id }) => {
    const type = checked.types[id];
    return type?.kind === 'function' && type.parameters.length === 0;
  });
  for (const getter of getters) {
    const [fix] = getter.fixes;
    const name = /^\s*(\w+)\s*\(/.exec(source.text.slice(getter.primary.span.end))?.[1];
    const calls: TextEdit[] = read.filter((each) => each.name.name === name).map(({ end }) => ({ span: { source, start: end, end }, newText: '()' }));
    if (fix === undefined || calls.length === 0) continue;
    const edits = [...fix.edits, ...calls];
    const outcome = attempt(edits);
    if (outcome === null) return;
    const uses = outcome.explained.filter((each) => each !== getter);
    if (!outcome.isClean || uses.length === 0) continue;
    yield { explains: [getter, ...uses], told: told(getter, uses, edits) };
  }
}

function told(getter: Diagnostic, uses: readonly Diagnostic[], edits: readonly TextEdit[]): Diagnostic {
  return {
    ...getter,
    secondary: [...getter.secondary, ...alsoHere(uses, 'and is called here')],
    hint: leftOver(uses.length, uses.length) ?? getter.hint,
    fixes: getter.fixes.slice(0, 1).map((fix) => ({ ...fix, title: `${fix.title}, and call it`, edits })),
  };
}

/** Members that are not called where they are named. */
function* readMembers(module: ast.ModuleNode, text: string): Generator<ast.MemberExpression> {
  for (const node of descendants(module)) if (node.kind === 'member' && text[node.end] !== '(') yield node;
}
