import { asAncestor, isIncomplete } from '../ancestors.ts';
import type * as ast from '../../syntax/ast.ts';
import { receiverClass } from '../members.ts';
import { errorType, voidType, type Type } from '../type.ts';
import type { Body, Loop } from './body.ts';
import { joinMaybe, unreachable } from './flow.ts';
import { checkIrrefutable } from './irrefutable.ts';
import { closeScope, openScope } from './locals.ts';
import { guardNull } from './null-guard.ts';
import { needWhole } from './open-types.ts';
import { pairTypes } from './pair-bindings.ts';
import { checkPattern } from './patterns.ts';
import { forgetAssigned } from './places.ts';
import { isText } from './simple-types.ts';
import { reportNotIterable } from './walked.ts';

/** Runs `check` inside a loop: what the loop assigns is not known at the start of a turn. */
function inLoop(body: Body, node: ast.NodeBase, label: ast.Identifier | null, check: (loop: Loop) => void): void {
  body.flow = forgetAssigned(body, body.flow, node);
  const loop: Loop = { parent: body.frame.loop, label: label?.name ?? null, node, breaks: null, continues: null };
  body.frame.loop = loop;
  openScope(body);
  check(loop);
  closeScope(body);
  body.frame.loop = loop.parent;
}

export function checkWhile(body: Body, node: ast.WhileStatement): void {
  inLoop(body, node, node.label, (loop) => {
    const { yes, no } = body.condition(node.condition);
    body.flow = yes;
    body.statement(node.body);
    body.flow = joinMaybe(loop.breaks, no, body.places);
  });
}

export function checkDoWhile(body: Body, node: ast.DoWhileStatement): void {
  inLoop(body, node, node.label, (loop) => {
    body.statement(node.body);
    body.flow = joinMaybe(loop.continues, body.flow, body.places);
    const { no } = body.condition(node.condition);
    body.flow = joinMaybe(loop.breaks, no, body.places);
  });
}

export function checkFor(body: Body, node: ast.ForStatement): void {
  openScope(body);
  for (const each of node.init) body.statement(each);
  inLoop(body, node, node.label, (loop) => {
    let end = unreachable(body.flow);
    if (node.condition) {
      const { yes, no } = body.condition(node.condition);
      body.flow = yes;
      end = no;
    }
    body.statement(node.body);
    body.flow = joinMaybe(loop.continues, body.flow, body.places);
    for (const update of node.update) body.check(update, voidType);
    body.flow = joinMaybe(loop.breaks, end, body.places);
  });
  closeScope(body);
}

export function checkForIn(body: Body, node: ast.ForInStatement): void {
  const found = body.check(node.iterable);
  const guarded = found.kind === 'nullable' ? guardNull(body, node.iterable, found, null) : found;
  const iterable = body.open.length === 0 ? guarded : needWhole(body, node.iterable, guarded);
  inLoop(body, node, node.label, (loop) => {
    const start = body.flow;
    bindElements(body, node, iterable);
    body.statement(node.body);
    body.flow = joinMaybe(loop.breaks, start, body.places);
  });
}

function bindElements(body: Body, node: ast.ForInStatement, iterable: Type): void {
  const types = elementTypes(body, node, iterable);
  for (const [i, binding] of node.bindings.entries()) {
    const type = types[i] ?? errorType;
    checkPattern(body, binding, type, { constant: false, origin: 'loop', bindsOnly: true });
    if (type.kind !== 'error') checkIrrefutable(body, binding, type);
  }
}

/** What each turn gives: the elements, or the keys and values of a Map. */
function elementTypes(body: Body, node: ast.ForInStatement, iterable: Type): readonly Type[] {
  const { bindings } = node;
  if (iterable.kind === 'error' || iterable.kind === 'never') return [];
  const receiver = receiverClass(body.core, iterable);
  if (receiver && isIncomplete(receiver.symbol)) return [];
  if (bindings.length === 2) return pairTypes(body, node, iterable);
  const walked = receiver && (asAncestor(receiver, body.core.iterable) ?? asAncestor(receiver, body.core.iterator));
  if (walked) return walked.args;
  // Its characters, as `chars` gives them.
  if (isText(body, iterable)) return [iterable];
  reportNotIterable(body, node.iterable, 'for', iterable);
  return [];
}
