import { instanceThroughClass, missingParameter } from '../diagnostics/catalogue/expressions.ts';
import { spanOf } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';

const MOST_MEMBERS = 4;

/** `Text.trim(line)` in several places, and `func trim` in `Text`: the `static` that is missing is told where it is. */
export function* missingStatic({ state, found, attempt }: Case): Generator<Cause> {
  const { source } = state;
  const through = found.filter(({ code }) => code === instanceThroughClass.code);
  let tried = 0;
  for (const member of membersOf(state.parsed.ast)) {
    const about = through.filter(({ secondary: [declared] }) => declared?.span.source.path === source.path && declared.span.start === member.name.start);
    if (about.length < 2) continue;
    if (++tried > MOST_MEMBERS) return;
    const edit = { span: { source, start: member.start, end: member.start }, newText: 'static ' };
    const outcome = attempt([edit]);
    if (outcome === null) return;
    if (!outcome.isClean || outcome.explained.length < 2) continue;
    const told = missingParameter(spanOf(source, member.name), { owner: member.name.name, what: '`static`' }, {
      label: 'everything calls this through its class',
      secondary: alsoHere(outcome.explained, null),
      hint: leftOver(outcome.explained),
      fixes: [{ title: 'declare it `static`', sure: false, edits: [edit] }],
    });
    yield { explains: outcome.explained, told };
  }
}

function membersOf({ items }: ast.ModuleNode): (ast.FunctionDeclaration | ast.FieldDeclaration)[] {
  return items.flatMap((item) => ('members' in item ? item.members.filter((member) => member.kind !== 'constructor') : []));
}
