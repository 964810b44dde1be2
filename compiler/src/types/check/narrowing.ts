import type * as ast from '../../syntax/ast.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { withNarrowed, type Flow } from './flow.ts';
import { isStable, placeOf } from './places.ts';

/** The flow in which a place is known to have a type. */
export function narrowedTo(body: Body, flow: Flow, node: ast.Expression, type: Type): Flow {
  const place = placeOf(body, node);
  return place && isStable(body, place) ? withNarrowed(flow, place, type) : flow;
}
