import { overrideMismatch } from '../diagnostics/catalogue/declarations.ts';
import { againstCalls, missingArguments } from '../diagnostics/catalogue/expressions.ts';
import { spanOf, type TextEdit } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, isIn, leftOver } from './places.ts';

/** How many parameters are tried. */
const MOST = 6;

/** `abstract func render(depth: int, indent: String)`, and no override takes an `indent`, nor does a call give one: told at the parameter. */
export function* needlessParameters({ state, found, attempt }: Case): Generator<Cause> {
  const { source } = state;
  const mismatches = found.filter(({ code }) => code === overrideMismatch.code);
  if (mismatches.every((each) => isIn(source, each)) && mismatches.length < 2) return;
  const pointed = new Set(mismatches.flatMap(({ secondary }) => secondary.filter(({ span }) => span.source.path === source.path).map(({ span }) => span.start)));
  let tried = 0;
  for (const node of methodsOf(state.parsed.ast)) {
    if (!pointed.has(node.name.start)) continue;
    for (const [i, parameter] of node.parameters.entries()) {
      if (++tried > MOST) return;
      const edit = without(source, node.parameters, i);
      const outcome = attempt([edit]);
      if (outcome === null) return;
      const { isClean, explained } = outcome;
      if (!isClean || explained.length < 2 || explained.every(({ code }) => code === missingArguments.code)) continue;
      const text = source.text.slice(parameter.start, parameter.end);
      const told = againstCalls(spanOf(source, parameter), { name: node.name.name, asks: `takes \`${text}\``, given: 'none of its overrides does' }, {
        label: 'no override takes this',
        secondary: alsoHere(explained, null),
        hint: leftOver(explained),
        fixes: [{ title: `remove \`${text}\``, sure: false, edits: [edit] }],
      });
      yield { explains: explained, told };
      break;
    }
  }
}

function methodsOf({ items }: ast.ModuleNode): ast.FunctionDeclaration[] {
  return items.flatMap((item) => ('members' in item ? item.members.filter((member) => member.kind === 'function') : []));
}

/** With the comma that parts it from its neighbour. */
function without(source: TextEdit['span']['source'], parameters: readonly ast.Parameter[], i: number): TextEdit {
  const start = i === 0 ? parameters[0].start : parameters[i - 1].end;
  const end = i === 0 ? (parameters[1]?.start ?? parameters[0].end) : parameters[i].end;
  return { span: { source, start, end }, newText: '' };
}
