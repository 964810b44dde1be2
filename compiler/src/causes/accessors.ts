import { hidesInherited } from '../diagnostics/catalogue/declarations.ts';
import type { TextEdit } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, isIn, leftOver } from './places.ts';

/** `abstract func area(): float;`, and getters everywhere below it, read as such: what stands above is the one that is wrong. */
export function* otherAccessors({ state, found, attempt }: Case): Generator<Cause> {
  const { source, parsed } = state;
  const tried = new Set<number>();
  for (const first of found) {
    const [above] = first.secondary;
    if (first.code !== hidesInherited.code || !isIn(source, first) || above?.span.source.path !== source.path || tried.has(above.span.start)) continue;
    tried.add(above.span.start);
    const edit = changeOf(parsed.ast, source, above.span.start);
    const outcome = edit === null ? undefined : attempt([edit]);
    if (outcome === null) return;
    if (edit === null || outcome === undefined || !outcome.isClean || outcome.explained.length < 2) continue;
    const others = outcome.explained.filter((each) => each !== first);
    yield {
      explains: outcome.explained,
      told: {
        ...first,
        secondary: [...first.secondary, ...alsoHere(others, null)],
        hint: leftOver(others) ?? first.hint,
        fixes: [{ title: `write \`${edit.newText}\` above`, sure: false, edits: [edit] }],
      },
    };
  }
}

/** The word before a name that makes a getter of a method without parameters, or a method of a getter. */
function changeOf(module: ast.ModuleNode, source: TextEdit['span']['source'], at: number): TextEdit | null {
  for (const node of descendants(module)) {
    if (node.kind !== 'function' || !contains(node.name, at)) continue;
    const [written, newText] = node.accessor === 'get' ? ['get', 'func'] : ['func', 'get'];
    const start = source.text.lastIndexOf(written, node.name.start);
    return node.accessor === 'set' || node.parameters.length > 0 || start < node.start ? null : { span: { source, start, end: start + written.length }, newText };
  }
  return null;
}
