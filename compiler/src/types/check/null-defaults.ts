import { needlessDefault } from '../../diagnostics/catalogue/warnings.ts';
import type * as ast from '../../syntax/ast.ts';
import { isAssignable, isNullable, joinAll, stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { errorType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { coerce } from './coerce.ts';
import { quoted, replace, sureFix } from './fixes.ts';
import { withNarrowed } from './flow.ts';
import { reportMismatch } from './mismatch.ts';
import { tellWordAsDefault } from './logic-values.ts';
import { isNullRuledOut } from './narrowing.ts';
import { fillHoles, filled, isEmptyLiteral, needWhole } from './open-types.ts';
import { reportOperands } from './operand-reports.ts';
import { isStable, placeOf } from './places.ts';

export function checkDefault(body: Body, node: ast.BinaryExpression, hint: Type | null): Type {
  const left = body.check(node.left, hint);
  if (left.kind === 'error') {
    // What an empty literal would hold, the left side would have said.
    if (isEmptyLiteral(node.right)) return errorType;
    // What it might have been is not known: control goes on behind a default that throws.
    const present = body.flow;
    body.check(node.right, hint);
    body.flow = body.join(present, body.flow);
    return errorType;
  }
  const isNeverNull = !isNullable(left) && left.kind !== 'parameter' && left.kind !== 'never' && !isNullRuledOut(body, node.left);
  const inner = stripNull(left);
  const before = body.flow;
  // Of the two that say nothing, the one that is declared is told what to say.
  if (inner.kind === 'parameter' && isEmptyLiteral(node.right) && needWhole(body, node.left, inner).kind === 'error') return errorType;
  const place = left.kind === 'nullable' ? placeOf(body, node.left) : null;
  const right = body.check(node.right, inner.kind === 'never' ? hint : inner);
  if (isNeverNull && !tellWordAsDefault(body, node)) reportNeedless(body, node, left);
  const whenPresent = place && isStable(body, place) ? withNarrowed(before, place, inner) : before;
  body.flow = body.join(whenPresent, body.flow);
  if (inner.kind !== 'parameter' || body.open.length === 0) return joinDefault(body, node, { left, right, hint });
  fillHoles(body, stripNull(right), inner);
  return joinDefault(body, node, { left: filled(body, left), right, hint });
}

function reportNeedless(body: Body, node: ast.BinaryExpression, left: Type): void {
  const mark = { start: node.left.end, end: node.end };
  body.report(needlessDefault, mark, { text: body.text(node.left), type: showType(left) }, { fixes: [sureFix('remove the default', replace(body, mark, ''))] });
}

function joinDefault(body: Body, node: ast.BinaryExpression, { left, right, hint }: Readonly<{ left: Type; right: Type; hint: Type | null }>): Type {
  const inner = stripNull(left);
  if (inner.kind === 'never') return right;
  if (right.kind === 'never') return inner;
  if (inner.kind === 'int' && right.kind === 'float') return reportOperands(body, node, '??', { node: node.left, type: left }, { node: node.right, type: right });
  if (isEmptyLiteral(node.right) && inner.kind === 'class' && inner.symbol.classKind === 'class' && !isAssignable(right, inner) && !(hint && hint.kind !== 'error' && isAssignable(inner, hint) && isAssignable(right, hint))) {
    reportMismatch(body, node.right, right, inner, { clause: `the default of ${quoted(body, node.left)} must be` });
    return inner;
  }
  const common = commonOfDefault(inner, right, hint);
  coerce(body, node.right, right, common);
  return common;
}

function commonOfDefault(inner: Type, right: Type, hint: Type | null): Type {
  if (isAssignable(right, inner)) return inner;
  if (hint && hint.kind !== 'any' && isAssignable(inner, hint) && isAssignable(right, hint)) return hint;
  return joinAll([inner, right]);
}
