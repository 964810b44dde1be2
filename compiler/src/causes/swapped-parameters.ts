import { againstCalls, swappedArguments } from '../diagnostics/catalogue/expressions.ts';
import { spanOf, type TextEdit } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';

const MOST = 4;

/** `func wrap(width: int, text: String)`, and all calls give them the other way round: told where they are declared. */
export function* swappedParameters({ state, found, attempt }: Case): Generator<Cause> {
  const swapped = found.filter(({ code }) => code === swappedArguments.code);
  for (const [message, group] of [...Map.groupBy(swapped, (each) => each.message)].slice(0, MOST)) {
    const [callee, first, second] = [...message.matchAll(/`([^`]*)`/g)].map(([, each]) => each);
    if (group.length < 2) continue;
    for (const { parameters } of listsIn(state.parsed.ast)) {
      const one = parameters.find(({ name }) => name.name === first);
      const other = parameters.find(({ name }) => name.name === second);
      if (one === undefined || other === undefined) continue;
      const edits = exchanged(state.source, one, other);
      const outcome = attempt(edits);
      if (outcome === null) return;
      const { isClean, explained } = outcome;
      if (!isClean || group.some((each) => !explained.includes(each))) continue;
      const told = againstCalls(spanOf(state.source, { start: one.start, end: other.end }), { name: callee, asks: `takes \`${first}\` before \`${second}\``, given: 'all its calls give them the other way round' }, {
        label: 'every call has these the other way round',
        secondary: alsoHere(explained, 'as here'),
        hint: leftOver(explained),
        fixes: [{ title: 'swap them', sure: false, edits }],
      });
      yield { explains: explained, told };
      break;
    }
  }
}

function listsIn(module: ast.ModuleNode): (ast.FunctionDeclaration | ast.ConstructorDeclaration)[] {
  return [...descendants(module)].filter((node) => node.kind === 'function' || node.kind === 'constructor');
}

function exchanged(source: TextEdit['span']['source'], one: ast.Parameter, other: ast.Parameter): TextEdit[] {
  const textOf = ({ start, end }: ast.Parameter): string => source.text.slice(start, end);
  return [{ span: spanOf(source, one), newText: textOf(other) }, { span: spanOf(source, other), newText: textOf(one) }];
}
