import type { FieldSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { sitesOf } from './assignment-sites.ts';
import type { Body } from './body.ts';
import type { Flow } from './flow.ts';
import { intForEach } from './int-map.ts';
import { withoutNarrowed } from './flow.ts';
import type { Local } from './locals.ts';
import type { Type } from '../type.ts';

/** Something whose type can be narrowed: a variable, or constant fields reached from one or from `this`. */
export interface Place {
  /** Its number in the body. */
  readonly id: number;
  readonly declared: Type;
  /** The variable that it starts at; null is `this`. */
  readonly root: VariableSymbol | null;
  children: Map<FieldSymbol, Place> | null;
}

/** The place that an expression names, after it was checked; null where its value may change unseen between two looks. */
export function placeOf(body: Body, node: ast.Expression): Place | null {
  switch (node.kind) {
    case 'parenthesized':
      return placeOf(body, node.inner);
    case 'non-null':
      return placeOf(body, node.value);
    case 'this':
      return (body.thisPlace ??= newPlace(body, body.thisType(), null));
    case 'name':
      return placeOfName(body, node);
    case 'member':
      return placeOfMember(body, node);
    default:
      return null;
  }
}

/** The place of a local variable, made when first asked for. */
export function placeOfLocal(body: Body, local: Local): Place | null {
  if (local.symbol.kind !== 'variable') return null;
  return (local.place ??= newPlace(body, local.symbol.type, local.symbol));
}

/** Whether what is known of a place stays true until something in sight changes it: no closure assigns its variable. */
export function isStable(body: Body, place: Place): boolean {
  const { root } = place;
  if (!root || root.constant) return true;
  return !sitesOf(body).inClosures.has(root.node.id);
}

/** Forgets what a loop or a `try` body assigns somewhere between two offsets. */
export function forgetAssigned(body: Body, flow: Flow, node: ast.NodeBase): Flow {
  if (flow.facts === null) return flow;
  let result = flow;
  intForEach(flow.facts, (key) => {
    const place = body.places[key >> 1];
    if ((key & 1) === 0 && place.root && assignedWithin(body, place.root, node)) result = withoutNarrowed(result, place);
  });
  return result;
}

/** What may be relied on inside a closure: places whose variable nothing assigns once the closure exists. */
export function flowForClosure(body: Body, flow: Flow, closure: ast.NodeBase): Flow {
  if (flow.facts === null) return flow;
  let result = flow;
  intForEach(flow.facts, (key) => {
    const place = body.places[key >> 1];
    if ((key & 1) === 0 && place.root && !isSettled(body, place.root, closure)) result = withoutNarrowed(result, place);
  });
  return result;
}

function isSettled(body: Body, variable: VariableSymbol, closure: ast.NodeBase): boolean {
  if (variable.constant) return true;
  const positions = sitesOf(body).positions.get(variable.node.id);
  if (!positions) return true;
  const loop = body.frame.loop;
  if (loop && variable.node.start < loop.node.start) return false;
  return positions.every((position) => position < closure.start);
}

function assignedWithin(body: Body, variable: VariableSymbol, node: ast.NodeBase): boolean {
  if (variable.constant) return false;
  const positions = sitesOf(body).positions.get(variable.node.id);
  if (!positions) return false;
  return positions.some((position) => position >= node.start && position < node.end);
}

function placeOfName(body: Body, node: ast.NameExpression): Place | null {
  const local = body.names.get(node.name);
  if (local) return placeOfLocal(body, local);
  const reference = body.module.references[node.id];
  if (reference?.kind !== 'variable') return null;
  const { symbol } = reference;
  // Other code may assign a module's `let` between two looks, except where only top-level statements do.
  if (!symbol.constant && body.frame.kind !== 'module') return null;
  let place = body.globalPlaces.get(symbol);
  if (!place) body.globalPlaces.set(symbol, (place = newPlace(body, symbol.type, symbol)));
  return place;
}

function placeOfMember(body: Body, node: ast.MemberExpression): Place | null {
  const reference = body.module.references[node.id];
  if (reference?.kind !== 'field' || !isConstant(reference.symbol) || node.optional || reference.receiver === 'static') return null;
  const parent = placeOf(body, node.object);
  if (!parent) return null;
  parent.children ??= new Map();
  let place = parent.children.get(reference.symbol);
  if (!place) parent.children.set(reference.symbol, (place = newPlace(body, body.typeOf(node), parent.root)));
  return place;
}

/** `const` fields, and those of records and enum cases. */
function isConstant(field: FieldSymbol): boolean {
  return field.constant || field.owner.classKind === 'record' || field.owner.classKind === 'enum';
}

function newPlace(body: Body, declared: Type, root: VariableSymbol | null): Place {
  const place: Place = { id: body.places.length, declared, root, children: null };
  body.places.push(place);
  return place;
}
