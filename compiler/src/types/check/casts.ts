import { impossibleCast, numberCast } from '../../diagnostics/catalogue/expressions.ts';
import { needlessCast } from '../../diagnostics/catalogue/warnings.ts';
import type * as ast from '../../syntax/ast.ts';
import { bindsTightly } from '../../syntax/tightness.ts';
import { sameType, stripNull } from '../relations.ts';
import { showType, showTypes } from '../show.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { saysLittle } from './branches.ts';
import { mayBeEqual } from './equality.ts';
import { possibleFix, quoted, replace, sureFix } from './fixes.ts';
import { isNumber, isText } from './simple-types.ts';
import { refineArgs } from './refine.ts';
import { erasedTypeOfNode } from './type-nodes.ts';

/** `x as Circle`: the value, or the bad-cast error when it runs. */
export function checkCast(body: Body, node: ast.CastExpression): Type {
  const named = erasedTypeOfNode(body, node.type);
  const found = body.check(node.value, named);
  const wanted = refineArgs(named, found);
  body.module.types[node.type.id] = wanted;
  if (found.kind !== 'error' && wanted.kind !== 'error' && found.kind !== 'never') tellUseless(body, node, found, wanted);
  return wanted;
}

function tellUseless(body: Body, node: ast.CastExpression, found: Type, wanted: Type): void {
  const from = stripNull(found);
  const to = stripNull(wanted);
  if (isNumber(to) && (isNumber(from) || isText(body, from)) && from.kind !== to.kind) return reportConversion(body, node, found, to.kind === 'int' ? '.toInt()' : '.toFloat()');
  if (isText(body, to) && isNumber(from)) return reportConversion(body, node, found, '.toString()');
  if (!mayBeEqual(from, to)) {
    const [fromText, toText] = showTypes(found, wanted);
    body.report(impossibleCast, node, { what: quoted(body, node.value), found: fromText, wanted: toText });
    return;
  }
  // To a class above, or to a `T?`, a cast may say what a variable or a type parameter is.
  if (sameType(found, wanted) && !takesItsType(node.value)) {
    const mark = { start: node.value.end, end: node.end };
    body.report(needlessCast, node, { what: quoted(body, node.value), type: showType(found) }, { fixes: [sureFix('remove the cast', replace(body, mark, ''))] });
  }
}

/** Literals and lambdas have the type that the cast says because it says it. */
function takesItsType(node: ast.Expression): boolean {
  switch (node.kind) {
    case 'parenthesized':
      return takesItsType(node.inner);
    case 'conditional':
      return takesItsType(node.then) || takesItsType(node.otherwise);
    case 'list':
    case 'map':
    case 'lambda':
    case 'null':
      return true;
    default:
      return saysLittle(node);
  }
}

function reportConversion(body: Body, node: ast.CastExpression, found: Type, method: string): void {
  const { value } = node;
  const text = body.text(value);
  const mended = bindsTightly(value) ? `${text}${method}` : `(${text})${method}`;
  body.report(numberCast, node, { what: quoted(body, value), found: showType(found), method }, {
    fixes: [possibleFix(`convert with \`${method}\``, replace(body, node, mended))],
  });
}
