import type { TypeHierarchyItem } from 'vscode-languageserver';
import type { ClassSymbol } from '@noodlecore/compiler/names/symbol';
import { directSupers } from '@noodlecore/compiler/types/ancestors';
import { current, declarationPlace, entityPlace } from '../analysis/entity.ts';
import { directSubclasses } from '../analysis/hierarchy.ts';
import { occurrenceAt } from '../analysis/occurrences.ts';
import { rangeOf } from '../convert.ts';
import { uriOf, type Spot, type View } from '../view.ts';
import { kindOf } from './symbols.ts';

/** The class under the cursor, or the one that the cursor stands in. */
export function prepareTypes(spot: Spot): TypeHierarchyItem[] {
  const symbol = classAt(spot);
  return symbol ? [itemOf(spot, symbol)] : [];
}

export function supertypes(spot: Spot): TypeHierarchyItem[] {
  const symbol = classAt(spot);
  return symbol ? directSupers(symbol).map((above) => itemOf(spot, above.symbol)) : [];
}

export function subtypes(spot: Spot): TypeHierarchyItem[] {
  const symbol = classAt(spot);
  if (!symbol) return [];
  const found = spot.session.sessionsWith(symbol.module.name).flatMap((session) => {
    const program = session.upToDate();
    return directSubclasses(program, symbol).map((below) => itemOf({ session, program }, below));
  });
  return [...new Map(found.map((item) => [JSON.stringify(item), item])).values()];
}

function classAt(spot: Spot): ClassSymbol | null {
  const entity = occurrenceAt(spot.state, spot.offset)?.entity;
  const now = entity && current(spot.program, entity);
  if (now?.kind === 'class') return now;
  if (now?.kind === 'enum-case') return now.owner;
  if (now?.kind === 'function' && now.role === 'constructor') return now.owner;
  for (const node of spot.path.toReversed()) {
    const symbol = 'name' in node && typeof node.name === 'object' && node.name ? spot.state.symbol.members.get(node.name.name) : undefined;
    if (symbol?.kind === 'class' && symbol.node.id === node.id) return symbol;
  }
  return null;
}

function itemOf(view: Pick<View, 'session' | 'program'>, symbol: ClassSymbol): TypeHierarchyItem {
  const whole = declarationPlace(view.program, symbol);
  return { name: symbol.name, kind: kindOf(symbol), detail: symbol.module.name, uri: uriOf(view.session, whole.source), range: rangeOf(whole), selectionRange: rangeOf(entityPlace(view.program, symbol)) };
}
