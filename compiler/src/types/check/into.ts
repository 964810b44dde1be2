import type * as ast from '../../syntax/ast.ts';
import { errorType, type Type } from '../type.ts';
import { isNullable } from '../relations.ts';
import type { Body } from './body.ts';
import { coerce } from './coerce.ts';
import { reportMismatch, type Wanting } from './mismatch.ts';
import { offerNullElements, reportNull } from './null-guard.ts';

/** Checks an expression for a place that asks for `target`. `wanting` is only asked for the words of a report. */
export function checkInto(body: Body, node: ast.Expression, target: Type, wanting: () => Wanting): Type {
  const before = body.module.diagnostics.length;
  const type = body.check(node, target);
  if (node.kind === 'call' && body.module.diagnostics.length > before) offerNullElements(body, before, wanting().written);
  if (node.kind === 'null' && promisesValue(target)) {
    reportNull(body, node, target, wanting());
    return errorType;
  }
  if (coerce(body, node, type, target)) return type;
  reportMismatch(body, node, type, target, wanting());
  return errorType;
}

/** Whether a type holds no null; a bare type parameter may stand for one that does. */
export function promisesValue(type: Type): boolean {
  return !isNullable(type) && type.kind !== 'error' && type.kind !== 'void' && type.kind !== 'never' && type.kind !== 'parameter';
}
