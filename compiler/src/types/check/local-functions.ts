import { bindFunction } from '../../names/bound.ts';
import type * as ast from '../../syntax/ast.ts';
import { declareFunction as declareSignature } from '../declare/signatures.ts';
import type { Body, Frame } from './body.ts';
import { bodyOf } from './function-bodies.ts';
import { flowForClosure } from './places.ts';
import { declareFunction } from './locals.ts';
import { scopeOf } from './type-nodes.ts';

/** Nested functions are known in their whole block: they may call each other. */
export function declareLocalFunctions(body: Body, statements: readonly ast.Statement[]): void {
  for (const node of statements) {
    if (node.kind !== 'function') continue;
    const symbol = bindFunction(node, { module: body.module.symbol, owner: null, role: 'local', ownerKey: `${body.module.symbol.name}.${body.frame.name}@${node.start}` });
    declareSignature(scopeOf(body), symbol);
    declareFunction(body, symbol, node.name);
  }
}

export function checkLocalFunction(body: Body, node: ast.FunctionDeclaration): void {
  const symbol = body.module.localFunctions[node.id];
  if (!symbol || !node.body) return;
  const outer = body.frame;
  const { flow, typeParameters } = body;
  const frame: Frame = {
    parent: outer,
    kind: 'function',
    name: `\`${symbol.name}\``,
    node,
    resultNode: node.result,
    bodyStart: node.body.start,
    result: symbol.signature.result,
    returned: [],
    loop: null,
  };
  body.frame = frame;
  body.typeParameters = typeParameters.length === 0 ? symbol.typeParameters : [...typeParameters, ...symbol.typeParameters];
  body.flow = flowForClosure(body, { reachable: true, facts: flow.facts }, node);
  bodyOf(body, symbol.signature.parameters, node.body);
  body.frame = outer;
  body.typeParameters = typeParameters;
  body.flow = flow;
}
