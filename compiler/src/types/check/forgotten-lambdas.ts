import { unknownName } from '../../diagnostics/catalogue/names.ts';
import { lookupName } from '../../names/scope.ts';
import type * as ast from '../../syntax/ast.ts';
import { descendants } from '../../syntax/walk.ts';
import { stripNull } from '../relations.ts';
import { errorType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { insertBefore, possibleFix } from './fixes.ts';
import { closeScope, declareVariable, openScope } from './locals.ts';

/**
 * `xs.map(x * 2)`: where a function is asked for, an expression with names that stand for nothing is the body of a lambda whose parameters were
 * forgotten. That is one mistake, and what is in the expression is looked at as if they were there. Null where it is none.
 */
export function forgottenLambda(body: Body, argument: ast.Expression, type: Type): Type | null {
  const wanted = stripNull(type);
  if (wanted.kind !== 'function' || wanted.parameters.length === 0 || !mayBeBody(argument)) return null;
  const names = unknownNames(body, argument);
  if (names === null || names.size === 0 || names.size > wanted.parameters.length) return null;
  report(body, argument, [...names.values()]);
  openScope(body);
  for (const each of names.values()) {
    const name: ast.Identifier = { kind: 'identifier', id: -1, start: each.start, end: each.end, name: each.name };
    declareVariable(body, { name, node: name, type: errorType, constant: true, origin: 'parameter' });
  }
  body.check(argument);
  closeScope(body);
  return errorType;
}

/** A name by itself is a function, and so may be what a call gives. */
function mayBeBody(argument: ast.Expression): boolean {
  switch (argument.kind) {
    case 'binary':
    case 'unary':
    case 'conditional':
    case 'template':
    case 'member':
    case 'index':
    case 'call':
    case 'new':
      return true;
    default:
      return false;
  }
}

/** By their names, the first uses of names that nothing declares. Null where more than a name is unclear. */
function unknownNames(body: Body, argument: ast.Expression): ReadonlyMap<string, ast.NameExpression> | null {
  const found = new Map<string, ast.NameExpression>();
  for (const node of descendants(argument)) {
    if (node.kind === 'lambda' || node.kind === 'block' || node.kind === 'error') return null;
    if (node.kind !== 'name' || node.name === '' || body.names.has(node.name) || found.has(node.name)) continue;
    const { kind } = lookupName(body.module.symbol, node.name);
    if (kind === 'none') found.set(node.name, node);
  }
  const isCallee = argument.kind === 'call' && argument.callee.kind === 'name' && found.has(argument.callee.name);
  return isCallee || [...found.keys()].some((name) => !/^[a-z_]/.test(name)) ? null : found;
}

function report(body: Body, argument: ast.Expression, names: readonly ast.NameExpression[]): void {
  const [first, ...others] = names;
  const parameters = `(${names.map(({ name }) => name).join(', ')}) => `;
  body.report(unknownName, first, { name: first.name }, {
    label: 'a function is asked for here, which names what it takes',
    secondary: others.map((each) => ({ span: body.span(each), text: `nor is there \`${each.name}\`` })),
    fixes: [possibleFix(`write \`${parameters}…\``, insertBefore(body, argument, parameters))],
  });
}
