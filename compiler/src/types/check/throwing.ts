import { throwNotError } from '../../diagnostics/catalogue/expressions.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { isSubtype } from '../relations.ts';
import { showType } from '../show.ts';
import { neverType, type ClassType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { insertAfter, possibleFix, replace } from './fixes.ts';
import { unreachable } from './flow.ts';
import { guardNull } from './null-guard.ts';
import { isText } from './simple-types.ts';

export function checkThrow(body: Body, node: ast.ThrowExpression): Type {
  const found = body.check(node.value, body.core.errorClassType);
  const type = found.kind === 'nullable' ? guardNull(body, node.value, found, null) : found;
  if (!isSubtype(type, body.core.errorClassType)) reportNotError(body, node, type);
  body.flow = unreachable(body.flow);
  return neverType;
}

/** A class of this module that extends nothing. */
function asError(body: Body, { symbol }: ClassType): readonly Fix[] {
  const { node } = symbol;
  if (symbol.module !== body.module.symbol || node.kind !== 'class' || node.superclass !== null || node.typeParameters.length > 0) return [];
  return [possibleFix(`let \`${symbol.name}\` extend \`Error\``, insertAfter(body, node.name, ' extends Error'))];
}

function reportNotError(body: Body, node: ast.ThrowExpression, type: Type): void {
  const { value } = node;
  if (isText(body, type)) {
    body.report(throwNotError, value, { found: showType(type) }, {
      hint: 'an error has a 4-digit code of your own and a message',
      fixes: [possibleFix('make an error of it', replace(body, value, `new Error(8001, ${body.text(value)})`))],
    });
    return;
  }
  const hint = type.kind === 'class' ? `let \`${type.symbol.name}\` extend \`Error\` if it is one` : undefined;
  body.report(throwNotError, value, { found: showType(type) }, { hint, fixes: type.kind === 'class' ? asError(body, type) : [] });
}
