import type { Location, LocationLink } from 'vscode-languageserver';
import type { ClassSymbol, FunctionSymbol } from '@noodlecore/compiler/names/symbol';
import type { Program } from '@noodlecore/compiler/program';
import type { Type } from '@noodlecore/compiler/types/type';
import { current, declarationPlace, entityPlace, type Entity } from '../analysis/entity.ts';
import { familyOf, ownMember, subclasses } from '../analysis/hierarchy.ts';
import { occurrenceAt } from '../analysis/occurrences.ts';
import { rangeOf } from '../convert.ts';
import { declarationOf, uriOf, type Spot } from '../view.ts';

/** Where what a name stands for is declared. */
export function definition(spot: Spot): LocationLink[] {
  const occurrence = occurrenceAt(spot.state, spot.offset);
  return occurrence ? [linkTo(spot, occurrence, occurrence.entity)] : [];
}

/** As `definition`; of a method the declaration that it overrides or implements. */
export function declaration(spot: Spot): LocationLink[] {
  const occurrence = occurrenceAt(spot.state, spot.offset);
  if (!occurrence) return [];
  const { entity } = occurrence;
  const roots = entity.kind === 'function' || entity.kind === 'field' ? rootsOf(spot, entity) : [entity];
  return roots.map((root) => linkTo(spot, occurrence, root));
}

/** Where the class of a value is declared. */
export function typeDefinition(spot: Spot): Location[] {
  return classesIn(typeAt(spot)).map((symbol) => declarationOf(spot, symbol));
}

/** The classes below a class or interface; what overrides or implements a method. */
export function implementation(spot: Spot): Location[] {
  const entity = occurrenceAt(spot.state, spot.offset)?.entity;
  if (entity?.kind !== 'class' && entity?.kind !== 'function') return [];
  const found = spot.session.sessionsWith(entity.module.name).flatMap((session) => {
    const program = session.upToDate();
    return implementationsIn(program, entity).map((each) => declarationOf({ session, program }, each));
  });
  return [...new Map(found.map((location) => [JSON.stringify(location), location])).values()];
}

function implementationsIn(program: Program, entity: ClassSymbol | FunctionSymbol): Entity[] {
  if (entity.kind === 'class') return subclasses(program, entity);
  if (!entity.owner) return [];
  const below = new Set(subclasses(program, entity.owner).map(({ key }) => key));
  return familyOf(program, entity).filter((each) => each.owner && below.has(each.owner.key) && !(each.kind === 'function' && each.abstract));
}

function rootsOf(spot: Spot, member: Extract<Entity, { kind: 'function' | 'field' }>): Entity[] {
  const family = familyOf(spot.program, member);
  return family.filter(({ owner, name }) => owner && !family.some((other) => other.owner && other.owner.key !== owner.key && isBelow(spot, owner, other.owner) && ownMember(other.owner, name)));
}

function isBelow(spot: Spot, symbol: ClassSymbol, above: ClassSymbol): boolean {
  return subclasses(spot.program, above).some(({ key }) => key === symbol.key);
}

function linkTo(spot: Spot, { start, end }: { readonly start: number; readonly end: number }, entity: Entity): LocationLink {
  const whole = declarationPlace(spot.program, entity);
  return {
    originSelectionRange: rangeOf({ source: spot.source, start, end }),
    targetUri: uriOf(spot.session, whole.source),
    targetRange: rangeOf(whole),
    targetSelectionRange: rangeOf(entityPlace(spot.program, entity)),
  };
}

function typeAt(spot: Spot): Type | null {
  const entity = occurrenceAt(spot.state, spot.offset)?.entity;
  const node = spot.path.findLast(({ id }) => spot.checked.types[id] !== undefined);
  const expression = node && spot.checked.types[node.id];
  if (!entity) return expression ?? null;
  const now = current(spot.program, entity);
  switch (now.kind) {
    case 'class':
      return now.thisType;
    case 'enum-case':
      return now.owner.thisType;
    case 'function':
      return now.signature.result;
    case 'field': case 'variable': case 'parameter': case 'type-alias':
      return now.type;
    default:
      return expression ?? null;
  }
}

/** The classes that a type names: of `List<Node?>` both. */
function classesIn(type: Type | null): ClassSymbol[] {
  switch (type?.kind) {
    case 'class':
      return [type.symbol, ...type.args.flatMap(classesIn)];
    case 'nullable':
      return classesIn(type.inner);
    case 'function':
      return classesIn(type.result);
    case 'parameter':
      return type.symbol.bound ? classesIn(type.symbol.bound) : [];
    default:
      return [];
  }
}
