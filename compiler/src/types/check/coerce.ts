import { intDivisionFeedsFloat } from '../../diagnostics/catalogue/warnings.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Coercion } from '../checked.ts';
import { isSubtype, stripNull, widens } from '../relations.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { possibleFix, suffixEdits } from './fixes.ts';
import { narrowed } from './flow.ts';
import { guardNull } from './null-guard.ts';
import { fillHoles, filled } from './open-types.ts';
import { placeOf } from './places.ts';

const WIDEN: Coercion = { kind: 'widen' };

/**
 * Lets the value of `node`, of type `from`, stand where `to` is asked for, and notes what has to happen to it on the way.
 * False where it cannot: the caller knows what to say.
 */
export function coerce(body: Body, node: ast.Expression, from: Type, to: Type): boolean {
  if (from === to) return true;
  if (to.kind === 'void' || from.kind === 'error') return true;
  if (body.open.length > 0) {
    fillHoles(body, from, to);
    return convert(body, node, filled(body, from), filled(body, to));
  }
  return convert(body, node, from, to);
}

/** Notes that an int becomes a float, and warns where that int has lost its fraction already. */
export function widen(body: Body, node: ast.Expression): void {
  body.module.coercions[node.id] = WIDEN;
  const division = intDivision(node);
  if (!division) return;
  const fix = possibleFix('divide as floats', ...suffixEdits(body, division.left, '.toFloat()'));
  body.report(intDivisionFeedsFloat, division, { text: body.text(division) }, { fixes: [fix] });
}

function convert(body: Body, node: ast.Expression, from: Type, to: Type): boolean {
  if (isSubtype(from, to)) return true;
  if (widens(from, to)) {
    widen(body, node);
    return true;
  }
  if (from.kind === 'nullable' || from.kind === 'null') {
    if (!isSubtype(stripNull(from), to) || to.kind === 'never') return false;
    guardNull(body, node, from, to);
    return true;
  }
  return fitsAsDeclared(body, node, to);
}

/** Narrowing to an interface hides what the declared type was good for; both hold. */
function fitsAsDeclared(body: Body, node: ast.Expression, to: Type): boolean {
  if (body.flow.facts === null) return false;
  const place = placeOf(body, node);
  return place !== null && narrowed(body.flow, place) !== undefined && isSubtype(place.declared, to);
}

/** `a / b` of two ints, perhaps in parentheses. */
function intDivision(node: ast.Expression): ast.BinaryExpression | null {
  let at = node;
  while (at.kind === 'parenthesized') at = at.inner;
  return at.kind === 'binary' && at.operator === '/' ? at : null;
}
