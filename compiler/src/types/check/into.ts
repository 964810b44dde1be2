import type * as ast from '../../syntax/ast.ts';
import { errorType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { coerce } from './coerce.ts';
import { reportMismatch, type Wanting } from './mismatch.ts';

/** Checks an expression for a place that asks for `target`. `wanting` is only asked for the words of a report. */
export function checkInto(body: Body, node: ast.Expression, target: Type, wanting: () => Wanting): Type {
  const type = body.check(node, target);
  if (coerce(body, node, type, target)) return type;
  reportMismatch(body, node, type, target, wanting());
  return errorType;
}
