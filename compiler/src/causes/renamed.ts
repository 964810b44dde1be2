import { missingMembers } from '../diagnostics/catalogue/declarations.ts';
import { misspeltDeclaration } from '../diagnostics/catalogue/names.ts';
import { spanOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type { Case, Cause } from './cause.ts';
import { Families, familiesIn, missingMemberOf, type MissingMember } from './families.ts';
import { alsoHere, leftOver } from './places.ts';

/** How many names are looked for, and how many declarations are tried for each. */
const MOST_NAMES = 8;
const MOST_DECLARATIONS = 6;

/** `func quota(): int` in a class the heirs of which have a `limit` that others call: the declaration that nobody uses is the one that is missed. */
export function* renamedMembers({ state, found, broken, attempt }: Case): Generator<Cause> {
  const missing = found.flatMap((each) => missedMember(each) ?? []);
  if (found.length < 2 || missing.length === 0) return;
  const families = new Families(state.parsed.ast, ...broken.map(({ parsed }) => parsed.ast));
  const members = [...unusedMembers(state.parsed.ast, state.source.text)];
  for (const [name, group] of [...Map.groupBy(missing, (each) => each.name)].slice(0, MOST_NAMES)) {
    const related = members.filter(({ owner }) => group.some((each) => families.areRelated(each.owner, owner)));
    for (const { identifier } of related.slice(0, MOST_DECLARATIONS)) {
      const edit = { span: spanOf(state.source, identifier), newText: name };
      const outcome = attempt([edit]);
      if (outcome === null) return;
      const { explained, isClean } = outcome;
      if (!isClean || explained.length < 2) continue;
      const told = misspeltDeclaration(edit.span, { declared: identifier.name, used: name }, {
        secondary: alsoHere(explained, null),
        hint: leftOver(explained),
        fixes: [{ title: `call it \`${name}\``, sure: false, edits: [edit] }],
      });
      yield { explains: explained, told };
      break;
    }
  }
}

/** `func noise()` became `sound` where it is declared, and stayed `noise` in several other places: those that ask for it say what it is called now. */
export function* staleNames({ state, found, attempt }: Case): Generator<Cause> {
  const wanted = found.filter(({ code }) => code === missingMembers.code).flatMap((each) => missedMember(each) ?? []);
  if (wanted.length === 0) return;
  const families = familiesIn(state.parsed.ast);
  const used = found.flatMap((diagnostic) => {
    const member = missingMemberOf(diagnostic);
    return member === null ? [] : [{ diagnostic, member }];
  });
  for (const [name, group] of [...Map.groupBy(used, ({ member }) => member.name)].slice(0, MOST_NAMES)) {
    const names = new Set(wanted.filter((each) => group.some(({ member }) => families.areRelated(each.owner, member.owner))).map((each) => each.name));
    for (const now of [...names].slice(0, MOST_DECLARATIONS)) {
      const places = group.map(({ diagnostic }) => diagnostic);
      const edits = places.map(({ primary: { span } }) => ({ span: { ...span, start: span.end - name.length }, newText: now }));
      const outcome = attempt(edits);
      if (outcome === null) return;
      if (!outcome.isClean || outcome.explained.length <= places.length) continue;
      const [first, ...others] = places;
      const secondary = [...alsoHere(others, `and here`), ...outcome.explained.flatMap((each) => (each.code === missingMembers.code ? each.secondary.slice(0, 1).map(({ span }) => ({ span, text: `it is called \`${now}\` here` })) : [])).slice(0, 1)];
      const told = { ...first, secondary, hint: leftOver(others), fixes: [{ title: `write \`${now}\``, sure: false, edits }] };
      yield { explains: outcome.explained, told };
      break;
    }
  }
}

/** A member that is missed where it is used, or asked for by what is above. */
function missedMember(diagnostic: Diagnostic): MissingMember | null {
  if (diagnostic.code !== missingMembers.code) return missingMemberOf(diagnostic);
  const [owner, name] = [...diagnostic.message.matchAll(/`([^`]*)`/g)].map(([, each]) => each);
  return owner === undefined || name === undefined ? null : { owner, name };
}

interface Member {
  readonly owner: string;
  readonly identifier: ast.Identifier;
}

/** Methods and fields whose names stand nowhere else. */
function* unusedMembers({ items }: ast.ModuleNode, text: string): Generator<Member> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\w$]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const item of items) {
    if (item.kind === 'record') for (const field of item.fields) if (counts.get(field.name.name) === 1) yield { owner: item.name.name, identifier: field.name };
    if (!('members' in item)) continue;
    for (const member of item.members) {
      if (member.kind !== 'constructor' && counts.get(member.name.name) === 1) yield { owner: item.name.name, identifier: member.name };
    }
  }
}
