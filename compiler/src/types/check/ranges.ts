import type * as ast from '../../syntax/ast.ts';
import { intType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { checkInto } from './into.ts';

/** `from..to`, of ints. */
export function checkRange(body: Body, node: ast.RangeExpression): Type {
  checkInto(body, node.from, intType, () => ({ clause: 'the start of a range must be' }));
  checkInto(body, node.to, intType, () => ({ clause: 'the end of a range must be' }));
  return body.core.range.thisType;
}
