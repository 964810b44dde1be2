import { typeMismatch, wrongSign } from '../../diagnostics/catalogue/expressions.ts';
import { lookupName } from '../../names/scope.ts';
import type * as ast from '../../syntax/ast.ts';
import { lookupMember } from '../members.ts';
import { stripNull } from '../nullable.ts';
import { errorType, intType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { checkInto } from './into.ts';

/** `from..to`, of ints. */
export function checkRange(body: Body, node: ast.RangeExpression): Type {
  if (node.from.kind === 'this' || node.from.kind === 'new') return memberBehindTwoDots(body, node);
  const { diagnostics } = body.module;
  const before = diagnostics.length;
  checkInto(body, node.from, intType, () => ({ clause: 'the start of a range must be' }));
  if (isMemberMeant(body, node, before) || isNameMissing(body, node, before)) {
    diagnostics.length = before;
    return reportTwoDots(body, node, body.typeOf(node.from));
  }
  checkInto(body, node.to, intType, () => ({ clause: 'the end of a range must be' }));
  return body.core.range.thisType;
}

/** `this..total` and `new Editor()..open()`: no object begins a range, and a member of it has one dot before it. */
function memberBehindTwoDots(body: Body, node: ast.RangeExpression): Type {
  return reportTwoDots(body, node, body.check(node.from));
}

/** `graph.edge(1, 2)..edge(2, 3)`: whether what begins the range is no number, which was just told, and has the member that ends it. */
function isMemberMeant(body: Body, { from, to }: ast.RangeExpression, before: number): boolean {
  const { diagnostics } = body.module;
  const name = firstName(to);
  const told = diagnostics.at(-1);
  return diagnostics.length === before + 1 && told?.code === typeMismatch.code && told.primary.span.start === from.start && name !== null && lookupMember(body.core, stripNull(body.typeOf(from)), name) !== null;
}

/** `point..length`: whether what begins the range was told to be no number, and what is called like nothing in scope stands right behind the dots. */
function isNameMissing(body: Body, { from, to }: ast.RangeExpression, before: number): boolean {
  const name = firstName(to);
  return body.module.diagnostics.length > before && name !== null && from.end + '..'.length === to.start && !body.names.has(name) && lookupName(body.module.symbol, name).kind === 'none';
}

function reportTwoDots(body: Body, node: ast.RangeExpression, type: Type): Type {
  const before = body.module.diagnostics.length;
  body.check(node.to);
  // What the names behind it mean is seen once they are members.
  body.module.diagnostics.length = before;
  const start = body.module.source.text.indexOf('..', node.from.end);
  const dots = { start, end: start + 2 };
  const name = firstName(node.to);
  const isMember = name !== null && type.kind !== 'error' && lookupMember(body.core, type, name) !== null;
  const isOpen = name === null || type.kind === 'error';
  body.report(wrongSign, dots, { written: '..', right: '.' }, {
    label: isMember ? 'a member is reached with one `.`' : isOpen ? 'write one `.`, or the name that is missing between the two' : 'a name is missing between the two dots',
    fixes: isMember ? [{ title: 'write `.`', sure: false, edits: [{ span: body.span(dots), newText: '.' }] }] : [],
  });
  return errorType;
}

/** The name that an expression begins with. */
function firstName(node: ast.Expression): string | null {
  switch (node.kind) {
    case 'name':
      return node.name;
    case 'call':
      return firstName(node.callee);
    case 'member':
    case 'index':
      return firstName(node.object);
    case 'binary':
      return firstName(node.left);
    default:
      return null;
  }
}
