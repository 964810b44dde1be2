import type * as ast from '../../syntax/ast.ts';
import { isNullable } from '../relations.ts';
import type { Type } from '../type.ts';
import type { Target } from './assign-targets.ts';
import type { Body } from './body.ts';
import { withAssigned, withNarrowed, withoutNarrowed } from './flow.ts';
import { isStable, placeOf, placeOfLocal, type Place } from './places.ts';

/** What was known of the target is over; what was assigned is known instead. */
export function noteAssigned(body: Body, node: ast.Expression, target: Target, found: Type): void {
  const place = placeOfTarget(body, node, target);
  if (!place) return;
  let flow = withoutNarrowed(body.flow, place);
  if (target.local?.deferred) flow = withAssigned(flow, place);
  if (place.declared.kind === 'nullable' && !isNullable(found) && found.kind !== 'error' && found.kind !== 'void' && isStable(body, place)) {
    flow = withNarrowed(flow, place, place.declared.inner);
  }
  body.flow = flow;
}

function placeOfTarget(body: Body, node: ast.Expression, target: Target): Place | null {
  if (target.local) {
    const { symbol } = target.local;
    if (!target.local.deferred && body.flow.facts === null && symbol.kind === 'variable' && symbol.type.kind !== 'nullable') return null;
    return placeOfLocal(body, target.local);
  }
  return body.flow.facts === null && target.write.kind !== 'nullable' ? null : placeOf(body, node);
}
