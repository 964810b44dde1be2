import { implementedNowhere, missingMembers } from '../diagnostics/catalogue/declarations.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';
import { fixesOf } from './repeated.ts';

/** An interface that asks for `scale`, which none of its classes has: told where it is asked for, and not of every class. */
export function* unimplementedMembers({ state, found, users }: Case): Generator<Cause> {
  const { source } = state;
  const lacking = found.filter((each) => each.code === missingMembers.code && askedFor(each)?.span.source.path === source.path);
  for (const group of Map.groupBy(lacking, (each) => `${askedFor(each)?.span.start}`).values()) {
    const [first] = group;
    const asked = askedFor(first);
    if (group.length < 2 || asked === undefined) continue;
    const [, name = '', owner = ''] = namesIn(first);
    if (isImplemented(name, users(name).flatMap(({ parsed }) => parsed.ast.items), group)) continue;
    const told = implementedNowhere(asked.span, { name, owner }, { secondary: alsoHere(group, null), hint: leftOver(group), fixes: fixesOf(first, group.slice(1)) });
    yield { explains: group, told };
  }
}

/** Where what a class lacks is asked for, if that is one thing. */
function askedFor({ message, secondary }: Diagnostic): Diagnostic['secondary'][number] | undefined {
  return namesIn({ message }).length === 3 && secondary.length === 1 ? secondary[0] : undefined;
}

function namesIn({ message }: Pick<Diagnostic, 'message'>): string[] {
  return [...message.matchAll(/`([^`]*)`/g)].map(([, each]) => each);
}

type Items = ReturnType<Case['users']>[number]['parsed']['ast']['items'];

/** Whether a class has a member with the name, which may be what the others lack. */
function isImplemented(name: string, items: Items, group: readonly Diagnostic[]): boolean {
  return items.some((item) => (item.kind === 'class' || item.kind === 'record' || item.kind === 'enum') && item.members.some((member) => member.kind === 'function' && member.name.name === name && member.body !== null && !group.some(({ primary }) => primary.span.start === item.name.start)));
}
