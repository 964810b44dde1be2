import { typeMismatch } from '../../diagnostics/catalogue/expressions.ts';
import type * as ast from '../../syntax/ast.ts';
import { iterableOf, listOf } from '../core.ts';
import { isSubtype, stripNull, widens } from '../relations.ts';
import { showTypes } from '../show.ts';
import { anyType, errorType, neverType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { commonType, saysLittle } from './branches.ts';
import { coerce } from './coerce.ts';
import { insertBefore, sureFix } from './fixes.ts';
import { reportMismatch } from './mismatch.ts';
import { addHole, openInstance } from './open-types.ts';
import { isGathered } from './rest-arguments.ts';

export function checkList(body: Body, node: ast.ListLiteral, hint: Type | null): Type {
  const { elements } = node;
  const wanted = hint && elementWanted(body, hint);
  if (elements.length === 0) return emptyList(body, node, hint, wanted);
  if (wanted && wanted.kind !== 'any') return listOf(body.core, listInto(body, node, wanted));
  const types = elementTypes(body, elements, wanted ?? (hint?.kind === 'any' ? anyType : null));
  const common = commonType(types, null);
  for (let i = 0; i < elements.length; i++) {
    if (types[i].kind === 'void') reportMismatch(body, elements[i], types[i], common, { clause: 'each element must be' });
    // What is anything stays what it is: ints among floats are not widened there.
    else if (wanted) fits(body, elements[i], types[i], wanted);
    else if (types[i] !== common) fits(body, elements[i], types[i], common);
  }
  return listOf(body.core, wanted ?? (common.kind === 'void' ? errorType : common));
}

/** The element type of the List (or what a List is) that the place would like. */
function elementWanted(body: Body, hint: Type): Type | null {
  const type = stripNull(hint);
  const { core } = body;
  if (type.kind === 'error') return errorType;
  if (type.kind !== 'class' || type.args.length !== 1) return null;
  return isSubtype(listOf(core, type.args[0]), type) ? type.args[0] : null;
}

function emptyList(body: Body, node: ast.ListLiteral, hint: Type | null, wanted: Type | null): Type {
  const { core } = body;
  if (wanted) return listOf(core, wanted);
  if (hint?.kind === 'any') return listOf(core, anyType);
  if (hint && isOtherClass(body, hint)) return listOf(core, neverType);
  if (body.openValue === node) return listOf(core, addHole(body, 'T', node));
  return openInstance(body, core.list, node);
}

/** Whether the place wants something that no list is. */
function isOtherClass({ core }: Body, hint: Type): boolean {
  const type = stripNull(hint);
  return (type.kind === 'class' && !isSubtype(listOf(core, neverType), type)) || type.kind === 'bool' || type.kind === 'int' || type.kind === 'float';
}

function listInto(body: Body, node: ast.ListLiteral, wanted: Type): Type {
  const { elements } = node;
  const isOfArguments = isGathered(body, node);
  for (const element of elements) {
    const type = body.check(element, wanted);
    if (isOfArguments && tellToSpread(body, element, type, wanted)) continue;
    fits(body, element, type, wanted, isOfArguments ? 'each of these arguments must be' : undefined);
  }
  return wanted;
}

/** `sum(list)` where `sum` takes any number of numbers. */
function tellToSpread(body: Body, element: ast.Expression, type: Type, wanted: Type): boolean {
  if (element.kind === 'spread' || isSubtype(type, wanted) || !isSubtype(type, iterableOf(body.core, wanted))) return false;
  const [found, expected] = showTypes(type, wanted);
  body.report(typeMismatch, element, { clause: 'each of these arguments must be', wanted: expected, found }, {
    hint: '`...` passes the elements, each as an argument',
    fixes: [sureFix('write `...`', insertBefore(body, element, '...'))],
  });
  return true;
}

function fits(body: Body, element: ast.Expression, type: Type, wanted: Type, clause = 'each element of this list must be'): void {
  if (element.kind === 'spread') return spreadInto(body, element, type, wanted);
  if (!coerce(body, element, type, wanted)) reportMismatch(body, element, type, wanted, { clause });
}

/** What is spread goes over as it is: nothing converts its elements one by one. */
function spreadInto(body: Body, element: ast.SpreadExpression, type: Type, wanted: Type): void {
  if (type.kind === 'error' || wanted.kind === 'error' || isSubtype(type, wanted)) return;
  const [found, expected] = showTypes(type, wanted);
  const hint = widens(type, wanted) ? 'what is spread stays as it is: `...xs.map((x) => x.toFloat())` makes floats of ints' : undefined;
  body.report(typeMismatch, element, { clause: 'each element that is spread here must be', wanted: expected, found }, { hint });
}

/** Elements that say little (`[]`, `new Map()`) take their type from the others. */
function elementTypes(body: Body, elements: readonly ast.Expression[], hint: Type | null): Type[] {
  const types: Type[] = [];
  const late: number[] = [];
  for (let i = 0; i < elements.length; i++) {
    if (saysLittle(elements[i])) late.push(i);
    else types[i] = body.check(elements[i], hint);
  }
  if (late.length === 0) return types;
  const others = elements.length > late.length ? commonType(types.filter((type) => type !== undefined), null) : hint;
  for (const i of late) types[i] = body.check(elements[i], others ?? (i > late[0] ? types[late[0]] : null));
  return types;
}
