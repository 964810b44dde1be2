import { notIterable } from '../../diagnostics/catalogue/expressions.ts';
import type * as ast from '../../syntax/ast.ts';
import { asAncestor, isIncomplete } from '../ancestors.ts';
import { isInstanceOf, iterableOf } from '../core.ts';
import { receiverClass } from '../members.ts';
import { showType } from '../show.ts';
import { errorType, intType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { insertBefore, possibleFix, quoted, replace } from './fixes.ts';
import { guardNull } from './null-guard.ts';
import { needWhole } from './open-types.ts';
import { isText } from './simple-types.ts';

/** What walks a value, as messages call it. */
export type Walker = 'for' | '...';

/** `...xs` in a list: the type of its elements. `hint` is what they should be. */
export function checkSpread(body: Body, node: ast.SpreadExpression, hint: Type | null): Type {
  const found = body.check(node.value, hint && iterableOf(body.core, hint));
  const guarded = found.kind === 'nullable' ? guardNull(body, node.value, found, null) : found;
  const type = body.open.length === 0 ? guarded : needWhole(body, node.value, guarded);
  if (type.kind === 'error' || type.kind === 'never') return errorType;
  const receiver = receiverClass(body.core, type);
  if (receiver && isIncomplete(receiver.symbol)) return errorType;
  const walked = receiver && asAncestor(receiver, body.core.iterable);
  if (walked) return walked.args[0];
  // Its characters, as `chars` gives them.
  if (isText(body, type)) return type;
  reportNotIterable(body, node.value, '...', type);
  return errorType;
}

export function reportNotIterable(body: Body, node: ast.Expression, walker: Walker, type: Type): void {
  const what = quoted(body, node);
  if (type === intType) {
    body.report(notIterable, node, { what, type: 'int', walker }, {
      hint: `to count, walk a range: \`0..${body.text(node)}\``,
      fixes: [possibleFix('walk a range', replace(body, node, `0..${body.text(node)}`))],
    });
    return;
  }
  if (type.kind === 'class' && isInstanceOf(type, body.core.task) && iterableOf(body.core, type.args[0]) !== null) {
    body.report(notIterable, node, { what, type: showType(type), walker }, {
      hint: 'a task is not its result: wait for it',
      fixes: [possibleFix('wait for the result', insertBefore(body, node, 'await '))],
    });
    return;
  }
  const isFunction = type.kind === 'function' && type.parameters.length === 0;
  body.report(notIterable, node, { what, type: showType(type), walker }, {
    hint: isFunction ? 'this is a function: call it with `()`' : type.kind === 'any' ? 'test it first: `if (x is List) { … }`' : 'a class that implements `Iterable<T>` can be walked',
  });
}
