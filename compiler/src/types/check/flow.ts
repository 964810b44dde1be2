import { isSubtype, join } from '../relations.ts';
import type { Type } from '../type.ts';
import { intDelete, intGet, intIntersect, intSet, type IntMap } from './int-map.ts';
import type { Place } from './places.ts';

/**
 * What is known at one point of a body: whether it can be reached, and by place the narrowed type (at key `2 * id`) and
 * that a variable without initial value has been assigned (at `2 * id + 1`). Never changed, so branches keep it for nothing.
 */
export interface Flow {
  readonly reachable: boolean;
  readonly facts: IntMap<Type>;
}

/** Where control goes after a condition. */
export interface Branches {
  readonly yes: Flow;
  readonly no: Flow;
}

export const START: Flow = { reachable: true, facts: null };

export function narrowed(flow: Flow, place: Place): Type | undefined {
  return flow.facts === null ? undefined : intGet(flow.facts, place.id * 2);
}

export function isAssigned(flow: Flow, place: Place): boolean {
  return intGet(flow.facts, place.id * 2 + 1) !== undefined;
}

export function withNarrowed(flow: Flow, place: Place, type: Type): Flow {
  return withFacts(flow, intSet(flow.facts, place.id * 2, type));
}

export function withAssigned(flow: Flow, place: Place): Flow {
  return withFacts(flow, intSet(flow.facts, place.id * 2 + 1, place.declared));
}

/** Forgets what was known of a place and of the constant fields reached through it. */
export function withoutNarrowed(flow: Flow, place: Place): Flow {
  if (flow.facts === null) return flow;
  let result = withFacts(flow, intDelete(flow.facts, place.id * 2));
  if (place.children) for (const child of place.children.values()) result = withoutNarrowed(result, child);
  return result;
}

export function unreachable(flow: Flow): Flow {
  return flow.reachable ? { reachable: false, facts: flow.facts } : flow;
}

/** As if the point could be reached: what is checked after a warning about unreachable code. */
export function reachable(flow: Flow): Flow {
  return flow.reachable ? flow : { reachable: true, facts: flow.facts };
}

/** What holds where two ways meet. `places` tells the declared types, by place id. */
export function joinFlows(a: Flow, b: Flow, places: readonly Place[]): Flow {
  if (a === b || !b.reachable) return a;
  if (!a.reachable) return b;
  if (a.facts === b.facts) return a;
  return {
    reachable: true,
    facts: intIntersect(a.facts, b.facts, (key, left, right) => (key & 1 ? left : joinNarrowed(places[key >> 1], left, right))),
  };
}

/** Joins where there may be nothing yet: the ways out of a loop, the ends of match arms. */
export function joinMaybe(a: Flow | null, b: Flow, places: readonly Place[]): Flow {
  return a ? joinFlows(a, b, places) : b;
}

/** Two unrelated interfaces have no common type that the declared one allows: then only the declared one is known. */
function joinNarrowed(place: Place, a: Type, b: Type): Type | undefined {
  const joined = join(a, b);
  return joined.kind !== 'any' && isSubtype(joined, place.declared) ? joined : undefined;
}

function withFacts(flow: Flow, facts: IntMap<Type>): Flow {
  return facts === flow.facts ? flow : { reachable: flow.reachable, facts };
}
