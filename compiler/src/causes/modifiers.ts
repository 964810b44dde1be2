import { hasWord } from '../base/words.ts';
import { needlessModifier } from '../diagnostics/catalogue/declarations.ts';
import { spanOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, isIn, leftOver } from './places.ts';

const FIRST_BEYOND_SYNTAX = 1200;
const MOST_MEMBERS = 4;

/** These change what may be done with a member, and where: one too much is noticed in many places. */
const SUSPECT: ReadonlySet<string> = new Set(['private', 'protected', 'static', 'const', 'abstract', 'final']);

/** `static func next()`, which uses `this` and is called through objects; `private` on what others call: a modifier that is too much is told where it stands. */
export function* needlessModifiers({ state, found, attempt }: Case): Generator<Cause> {
  const { text } = state.source;
  let members = 0;
  for (const member of declaredWithModifiers(state.parsed.ast.items)) {
    const own = found.filter((each) => each.code >= FIRST_BEYOND_SYNTAX && ((isIn(state.source, each) && contains(member, each.primary.span.start)) || hasWord(each.message, member.name.name)));
    if (own.length < 2) continue;
    if (++members > MOST_MEMBERS) return;
    for (const modifier of member.modifiers.filter(({ name }) => SUSPECT.has(name))) {
      const [space] = /^\s*/.exec(text.slice(modifier.end)) ?? [''];
      const edit = { span: { source: state.source, start: modifier.start, end: modifier.end + space.length }, newText: '' };
      const outcome = attempt([edit]);
      if (outcome === null) return;
      if (!outcome.isClean || outcome.explained.length < 2) continue;
      yield { explains: outcome.explained, told: told(member, modifier, outcome.explained, edit) };
      break;
    }
  }
}

type WithModifiers = Extract<ast.Item, ast.DeclarationBase> | ast.FieldDeclaration | ast.FunctionDeclaration;

/** Members, and what other modules may use of this one. */
function* declaredWithModifiers(items: readonly ast.Item[]): Generator<WithModifiers> {
  for (const item of items) {
    if ('modifiers' in item && hasSuspect(item)) yield item;
    if (!('members' in item)) continue;
    for (const member of item.members) if (member.kind !== 'constructor' && hasSuspect(member)) yield member;
  }
}

function hasSuspect({ modifiers }: ast.DeclarationBase): boolean {
  return modifiers.some(({ name }) => SUSPECT.has(name));
}

function told({ name }: WithModifiers, modifier: ast.Modifier, explained: readonly Diagnostic[], edit: Cause['told']['fixes'][number]['edits'][number]): Diagnostic {
  return needlessModifier(spanOf(edit.span.source, modifier), { name: name.name, modifier: modifier.name }, {
    secondary: alsoHere(explained, null),
    hint: leftOver(explained),
    fixes: [{ title: `remove \`${modifier.name}\``, sure: false, edits: [edit] }],
  });
}
