import { abstractNew, instanceThroughClass, memberNeedsThis, thisOutside, usedBeforeDeclared } from '../diagnostics/catalogue/expressions.ts';
import { unknownName, unknownType } from '../diagnostics/catalogue/names.ts';
import { synonym } from '../diagnostics/catalogue/warnings.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
import type { ModuleNode } from '../syntax/ast.ts';
import { alsoHere, leftOver } from './places.ts';
import { isUnknown, unknownNameOf } from './unknown.ts';

/** What is wrong with a declaration, and is noticed where that is used; and words of other languages. */
const OF_DECLARATIONS: ReadonlySet<number> = new Set([abstractNew, instanceThroughClass, memberNeedsThis, synonym, thisOutside, usedBeforeDeclared].map(({ code }) => code));

/** A name that is not there, is another language's, or is nothing that can be used so, is told once, with the other places of its use. */
export function withoutRepeatedNames(found: readonly Diagnostic[], ast: ModuleNode): readonly Diagnostic[] {
  const unknown = found.filter((each) => isUnknown(each) || OF_DECLARATIONS.has(each.code));
  if (unknown.length < 2) return found;
  const merged = new Map<Diagnostic, Diagnostic | null>();
  for (const [first, ...others] of Map.groupBy(unknown, (each) => keyOf(each, ast)).values()) {
    if (others.length === 0) continue;
    merged.set(first, joined(first, others));
    for (const other of others) merged.set(other, null);
  }
  return found.flatMap((each) => {
    const whole = merged.get(each);
    return whole === undefined ? [each] : whole === null ? [] : [whole];
  });
}

/** What must be equal for two to be one. */
function keyOf(diagnostic: Diagnostic, ast: ModuleNode): string {
  const { code, message, fixes } = diagnostic;
  const titles = fixes.map(({ title }) => title).join();
  if ((code === unknownName.code || code === unknownType.code) && titles === '' && /^[A-Z]/.test(unknownNameOf(diagnostic))) return unknownNameOf(diagnostic);
  const isLocal = code === unknownName.code || code === memberNeedsThis.code || code === thisOutside.code || code === usedBeforeDeclared.code;
  // Which type arguments the owner of a member has does not matter.
  return [code, message.replace(/<[^`]*>/, ''), titles, isLocal ? scopeOf(diagnostic, ast) : ''].join('\n');
}

/** Two functions that lack a variable, or an object before a member, lack one each; a type, a constant or a function that is missing is missing in all of them. */
function scopeOf(diagnostic: Diagnostic, ast: ModuleNode): string {
  const { start, end, source } = diagnostic.primary.span;
  if (/^[A-Z]/.test(unknownNameOf(diagnostic)) || source.text[end] === '(') return '';
  const item = ast.items.find((each) => contains(each, start));
  if (item === undefined) return '';
  if (item.kind === 'function') return `${item.start}`;
  const members = 'members' in item ? item.members : [];
  return `${members.find((each) => contains(each, start))?.start ?? ''}`;
}

function joined(first: Diagnostic, others: readonly Diagnostic[]): Diagnostic {
  const fixes: Fix[] = first.fixes.map((fix, index) => ({ ...fix, edits: [fix, ...others.flatMap((each) => each.fixes[index] ?? [])].flatMap(({ edits }) => edits) }));
  const hint = leftOver(others.length, others.length);
  return {
    ...first,
    secondary: [...first.secondary, ...alsoHere(others, 'and here')],
    hint: hint === undefined ? first.hint : first.hint === undefined ? hint : `${first.hint}; ${hint}`,
    fixes,
  };
}
