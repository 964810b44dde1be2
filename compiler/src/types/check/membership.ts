import { membershipReport, METHODS_HINT } from '../../syntax/parser/habits/membership.ts';
import type * as ast from '../../syntax/ast.ts';
import { lookupMember } from '../members.ts';
import { boolType, type Type } from '../type.ts';
import type { Body } from './body.ts';

/** What asks whether something is in a collection, of whatever kind that is. */
const METHODS = ['has', 'contains'];

/** `x in xs`: reading took it for `xs.contains(x)`; which method is meant depends on the type of `xs`. */
export function checkMembership(body: Body, node: ast.ErrorExpression, membership: ast.Membership): Type {
  body.check(membership.item);
  const type = body.check(membership.collection);
  const method = METHODS.find((name) => lookupMember(body.core, type, name) !== null);
  body.module.diagnostics.push(method === undefined ? membershipReport(body.span(node), membership, 'contains', { hint: METHODS_HINT, sure: false }) : membershipReport(body.span(node), membership, method, { sure: true }));
  return boolType;
}
