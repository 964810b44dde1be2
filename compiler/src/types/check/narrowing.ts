import type * as ast from '../../syntax/ast.ts';
import { isNullable, stripNull } from '../relations.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { withNarrowed, type Flow } from './flow.ts';
import { isStable, placeOf } from './places.ts';

/** Whether null was only ruled out by what the body did before: saying it again is no mistake. */
export function isNullRuledOut(body: Body, node: ast.Expression): boolean {
  if (body.flow.facts === null) return false;
  const place = placeOf(body, node);
  return place !== null && isNullable(place.declared);
}

/** The flow in which an expression is known to have a type. A chain that is not null was not cut off by a `?.` either. */
export function narrowedTo(body: Body, flow: Flow, node: ast.Expression, type: Type): Flow {
  const place = placeOf(body, node);
  const narrowed = place && isStable(body, place) ? withNarrowed(flow, place, type) : flow;
  return isNullable(type) ? narrowed : withChainPresent(body, narrowed, node);
}

/** `a?.b.c` is there, so `a` is. */
function withChainPresent(body: Body, flow: Flow, node: ast.Expression): Flow {
  let result = flow;
  let at = node;
  for (;;) {
    if (at.kind !== 'call' && at.kind !== 'index' && at.kind !== 'member') return result;
    const object = at.kind === 'call' ? at.callee : at.object;
    const type = at.optional ? body.typeOf(object) : null;
    const place = type?.kind === 'nullable' ? placeOf(body, object) : null;
    if (type && place && isStable(body, place)) result = withNarrowed(result, place, stripNull(type));
    at = object;
  }
}
