import { againstTypeArguments, wrongTypeArgumentCount } from '../diagnostics/catalogue/declarations.ts';
import { descendants } from '../syntax/walk.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';

/** `class Box<T, E>`, and everything says `Box<int>`: told where it is declared, and not wherever it is named. */
export function* typeParametersAgainstUses({ state, found, users }: Case): Generator<Cause> {
  const wrong = found.filter(({ code, secondary: [declared] }) => code === wrongTypeArgumentCount.code && declared?.span.source.path === state.source.path);
  for (const group of Map.groupBy(wrong, ({ message }) => message).values()) {
    const [{ message, secondary: [declared] }] = group;
    const [, name = ''] = /`([^`]*)`/.exec(message) ?? [];
    const node = state.parsed.ast.items.find((item) => 'typeParameters' in item && item.name.start === declared?.span.start);
    if (group.length < 2 || node === undefined || !('typeParameters' in node)) continue;
    const own = node.typeParameters.length;
    const named = users(name).flatMap(({ parsed }) => [...descendants(parsed.ast)]).flatMap((each) => (each.kind === 'named-type' && each.path.at(-1)?.name === name ? [each] : []));
    const given = own === 0 ? 'some' : /not (\d+)$/.exec(message)?.[1];
    // Who gives none forgot them.
    if (given === undefined || (own > 0 && named.some(({ args }) => args.length === own))) continue;
    const told = againstTypeArguments(declared.span, { name, own, given }, { secondary: alsoHere(group, null), hint: leftOver(group) });
    yield { explains: group, told };
  }
}
