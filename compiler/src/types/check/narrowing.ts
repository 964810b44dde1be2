import type * as ast from '../../syntax/ast.ts';
import { isNullable } from '../relations.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { withNarrowed, type Flow } from './flow.ts';
import { isStable, placeOf } from './places.ts';

/** The flow in which a place is known to have a type. */
/** Whether null was only ruled out by what the body did before: saying it again is no mistake. */
export function isNullRuledOut(body: Body, node: ast.Expression): boolean {
  if (body.flow.facts === null) return false;
  const place = placeOf(body, node);
  return place !== null && isNullable(place.declared);
}

export function narrowedTo(body: Body, flow: Flow, node: ast.Expression, type: Type): Flow {
  const place = placeOf(body, node);
  return place && isStable(body, place) ? withNarrowed(flow, place, type) : flow;
}
