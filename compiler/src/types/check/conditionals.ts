import type * as ast from '../../syntax/ast.ts';
import { voidType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { joinBranches, saysLittle } from './branches.ts';
import type { Flow } from './flow.ts';
import { closeScope, openScope } from './locals.ts';

/** `condition ? a : b`. */
export function checkConditional(body: Body, node: ast.ConditionalExpression, hint: Type | null): Type {
  openScope(body);
  const { yes, no } = body.condition(node.condition);
  const types = hint ? bothWith(body, node, hint, yes, no) : learnFromOther(body, node, yes, no);
  closeScope(body);
  if (hint?.kind === 'void' || types.some((type) => type.kind === 'void')) return voidType;
  return joinBranches(body, [{ node: node.then, type: types[0] }, { node: node.otherwise, type: types[1] }], hint);
}

function bothWith(body: Body, node: ast.ConditionalExpression, hint: Type | null, yes: Flow, no: Flow): readonly [Type, Type] {
  body.flow = yes;
  const then = body.check(node.then, hint);
  const afterThen = body.flow;
  body.flow = no;
  const otherwise = body.check(node.otherwise, hint);
  body.flow = body.join(afterThen, body.flow);
  return [then, otherwise];
}

/** `c ? [] : xs`: the branch that says more is checked first. */
function learnFromOther(body: Body, node: ast.ConditionalExpression, yes: Flow, no: Flow): readonly [Type, Type] {
  if (!saysLittle(node.then) && !saysLittle(node.otherwise)) return bothWith(body, node, null, yes, no);
  const [firstNode, secondNode, firstFlow, secondFlow] = saysLittle(node.then)
    ? [node.otherwise, node.then, no, yes]
    : [node.then, node.otherwise, yes, no];
  body.flow = firstFlow;
  const first = body.check(firstNode);
  const afterFirst = body.flow;
  body.flow = secondFlow;
  const second = body.check(secondNode, first);
  body.flow = body.join(afterFirst, body.flow);
  return firstNode === node.then ? [first, second] : [second, first];
}
