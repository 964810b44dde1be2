import type { ParameterSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Body } from './body.ts';
import { checkInto } from './into.ts';
import { closeScope, declareVariable, openScope } from './locals.ts';
import { closeOpenTypes } from './open-types.ts';
import { reportMissingReturn } from './returns.ts';

/** Checks parameters with their defaults, then the block of a function whose frame was entered. */
export function bodyOf(body: Body, parameters: readonly ParameterSymbol[], block: ast.Block | null): void {
  openScope(body);
  for (const parameter of parameters) checkParameter(body, parameter);
  if (block) {
    const firstOpen = body.open.length;
    body.statement(block);
    closeOpenTypes(body, firstOpen);
    const { result } = body.frame;
    if (result && result.kind !== 'void' && body.flow.reachable) reportMissingReturn(body, block, body.frame);
  }
  closeScope(body);
}

/** A default value may use the parameters before it. */
function checkParameter(body: Body, parameter: ParameterSymbol): void {
  const { node, type } = parameter;
  if (node.value) {
    checkInto(body, node.value, type, () => ({ clause: `the default of \`${parameter.name}\` must be`, written: node.type }));
  }
  declareVariable(body, { name: node.name, node, type, constant: false, origin: 'parameter' });
}
