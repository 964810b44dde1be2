import type { Hover } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import type { Node } from '@noodlecore/compiler/syntax/walk';
import { showSignature, showType } from '@noodlecore/compiler/types/show';
import { derivedMember, derivedStatic, universalMember } from '@noodlecore/compiler/types/derived';
import { describe, documentation } from '../analysis/describe.ts';
import { current, type Entity } from '../analysis/entity.ts';
import { occurrenceAt } from '../analysis/occurrences.ts';
import { rangeOf } from '../convert.ts';
import type { Spot } from '../view.ts';

/** What a name stands for: its declaration as code, then its documentation; the type of any other expression. */
export function hover(spot: Spot): Hover | null {
  const occurrence = occurrenceAt(spot.state, spot.offset);
  if (occurrence) return show(spot, occurrence, codeOf(spot, occurrence.entity), documentation(current(spot.program, occurrence.entity)));
  const node = spot.path.at(-1);
  return node ? (derivedHover(spot, node) ?? typeHover(spot, node)) : null;
}

function codeOf(spot: Spot, entity: Entity): string {
  const narrowed = entity.kind === 'variable' || entity.kind === 'parameter' || entity.kind === 'field' ? narrowedType(spot, entity) : null;
  return `${describe(current(spot.program, entity))}${narrowed ? `  // here: ${narrowed}` : ''}`;
}

/** Where a test before has shown more of a variable than its declaration says. */
function narrowedType(spot: Spot, entity: Extract<Entity, { kind: 'variable' | 'parameter' | 'field' }>): string | null {
  const node = spot.path.findLast((each) => each.kind === 'name' || each.kind === 'member');
  const type = node && spot.checked.types[node.id];
  if (!type || type.kind === 'error' || type.kind === 'parameter') return null;
  const [here, declared] = [showType(type), showType(entity.type)];
  return declared === `${here}?` || entity.type.kind === 'any' ? (here === declared ? null : here) : null;
}

/** `copy`, `ordinal`, `toString` …: declared nowhere. */
function derivedHover(spot: Spot, node: Node): Hover | null {
  const member = spot.path.findLast((each): each is ast.MemberExpression => each.kind === 'member' && each.name.start <= spot.offset && spot.offset <= each.name.end);
  const reference = member && spot.checked.references[member.id];
  if (!member || reference?.kind !== 'derived') return null;
  const core = spot.program.coreTypes();
  const receiver = spot.checked.types[member.object.id];
  const { owner } = reference;
  const found =
    (receiver?.kind === 'class' ? derivedMember(core, receiver, member.name.name) : null) ?? (owner && derivedStatic(core, owner, member.name.name)) ?? universalMember(core, member.name.name, owner);
  if (!found) return null;
  const holder = owner ? `${owner.name}.` : '';
  const code = found.signature ? `func ${holder}${member.name.name}${showSignature(found.signature)}` : `${showType(found.type)} ${holder}${member.name.name}`;
  return show(spot, node, code, 'Every value of this kind has it without writing it.');
}

function typeHover(spot: Spot, node: Node): Hover | null {
  const type = spot.checked.types[node.id];
  return type && type.kind !== 'error' ? show(spot, node, showType(type), null) : null;
}

function show({ source }: Spot, { start, end }: { readonly start: number; readonly end: number }, code: string, doc: string | null): Hover {
  return { contents: { kind: 'markdown', value: `\`\`\`noodlecore\n${code}\n\`\`\`${doc ? `\n\n${doc}` : ''}` }, range: rangeOf({ source, start, end }) };
}
