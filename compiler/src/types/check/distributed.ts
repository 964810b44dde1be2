import { notSendable } from '../../diagnostics/catalogue/expressions.ts';
import { declaredHere } from '../../names/labels.ts';
import type { FunctionSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { whyNotSendable } from '../sendable.ts';
import { showType } from '../show.ts';
import type { Body } from './body.ts';

/**
 * What crosses to another node is copied. The declaration of a `@distributed` function was asked about its parameters; an
 * argument of a narrower class may still hold what cannot be copied.
 */
export function checkSendable(body: Body, call: ast.CallExpression): void {
  const plan = body.module.calls[call.id];
  if (plan?.kind !== 'direct' || !isDistributed(plan.callee)) return;
  const { parameters } = plan.callee.signature;
  for (const [i, argument] of plan.args.entries()) {
    if (!argument || whyNotSendable(body.core, parameters[i].type)) continue;
    const type = body.typeOf(argument);
    const reason = whyNotSendable(body.core, type);
    if (reason) body.report(notSendable, argument, { callee: plan.callee.name, type: showType(type), reason }, { secondary: [declaredHere(plan.callee)] });
  }
}

function isDistributed(symbol: FunctionSymbol): boolean {
  return symbol.node.annotations.some((annotation) => annotation.name.name === 'distributed');
}
