import { throwNotError } from '../../diagnostics/catalogue/expressions.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { ClassSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { constructorOf } from '../members.ts';
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
  const { name } = baseCalledBy(body, symbol) ?? body.core.errorClassType.symbol;
  return [possibleFix(`let \`${symbol.name}\` extend \`${name}\``, insertAfter(body, node.name, ` extends ${name}`))];
}

/** The only class of errors of the module whose constructor takes as many arguments as a class gives with `super(…)`; null where the first is a code. */
function baseCalledBy(body: Body, { constructorSymbol }: ClassSymbol): ClassSymbol | null {
  const call = constructorSymbol?.node.body?.statements.flatMap((each) => (each.kind === 'expression-statement' && each.expression.kind === 'call' && each.expression.callee.kind === 'super' ? [each.expression] : []))[0];
  if (call === undefined || call.args[0]?.value.kind === 'int') return null;
  const { classes } = body.module;
  const [only, ...others] = classes.own.filter(({ thisType }) => isSubtype(thisType, body.core.errorClassType) && takes(thisType, call.args.length));
  return others.length === 0 ? (only ?? null) : null;
}

function takes(type: ClassType, count: number): boolean {
  const parameters = constructorOf(type)?.signature.parameters ?? [];
  return count <= parameters.length && count >= parameters.filter(({ optional }) => !optional).length;
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
  const fixes = type.kind === 'class' ? asError(body, type) : [];
  const hint = type.kind === 'class' ? (fixes[0]?.title ?? `let \`${type.symbol.name}\` extend \`Error\``) : undefined;
  body.report(throwNotError, value, { found: showType(type) }, { hint: hint && `${hint} if it is one`, fixes });
}
