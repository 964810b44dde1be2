import { findWord } from '../base/words.ts';
import { matchMissing, takenByNoMatch } from '../diagnostics/catalogue/expressions.ts';
import { spanOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants, type Node } from '../syntax/walk.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';
import { fixesOf } from './repeated.ts';

/** An enum with a new case, which no `match` takes: told at the case, and not at every match. */
export function* untakenCases({ state, found, users }: Case): Generator<Cause> {
  const missing = found.filter(({ code }) => code === matchMissing.code);
  if (missing.length < 2) return;
  for (const { name, of } of variantsIn(state.parsed.ast)) {
    const group = missing.filter((each) => lacksOnly(each, name.name));
    if (group.length < 2 || users(name.name).some(({ parsed }) => [...descendants(parsed.ast)].some((node) => takes(node, name.name)))) continue;
    const [first, ...others] = group;
    const told = takenByNoMatch(spanOf(state.source, name), { name: name.name, of }, { secondary: alsoHere(group, null), hint: leftOver(group), fixes: fixesOf(first, others) });
    yield { explains: group, told };
  }
}

/** Cases of enums, and what is below something sealed. */
function* variantsIn({ items }: ast.ModuleNode): Generator<{ readonly name: ast.Identifier; readonly of: string }> {
  const sealed = new Set(items.flatMap((item) => ((item.kind === 'class' || item.kind === 'interface') && item.modifiers.some(({ name }) => name === 'sealed') ? [item.name.name] : [])));
  for (const item of items) {
    if (item.kind === 'enum') for (const { name } of item.cases) yield { name, of: item.name.name };
    if (item.kind !== 'class' && item.kind !== 'record') continue;
    const above = [...(item.kind === 'class' && item.superclass ? [item.superclass] : []), ...item.interfaces].flatMap((type) => (type.kind === 'named-type' ? (type.path.at(-1)?.name ?? []) : []));
    const of = above.find((each) => sealed.has(each));
    if (of !== undefined) yield { name: item.name, of };
  }
}

/** Whether that is all that a match does not take: `Jump`, `Move(_, _)`, "a `Square`". */
function lacksOnly({ primary }: Diagnostic, name: string): boolean {
  const [missing, ...others] = [...primary.text.matchAll(/`([^`]*)`/g)].map(([, each]) => each);
  return missing !== undefined && others.length === 0 && findWord(missing, name) === 0 && /^\w+(?:\([_, ]*\))?$/.test(missing);
}

/** Whether a pattern takes what is called so. */
function takes(node: Node, name: string): boolean {
  switch (node.kind) {
    case 'constructor-pattern':
    case 'name-pattern':
      return node.path.at(-1)?.name === name;
    case 'type-pattern':
      return node.type.kind === 'named-type' && node.type.path.at(-1)?.name === name;
    default:
      return false;
  }
}
