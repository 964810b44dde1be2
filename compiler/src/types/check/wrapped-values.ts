import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { isAssignable, sameClass, stripNull } from '../relations.ts';
import { substitute } from '../substitute.ts';
import type { ClassType, Type } from '../type.ts';
import type { Body } from './body.ts';
import { insertAfter, insertBefore, possibleFix } from './fixes.ts';

/** A value where something is asked for that holds such a value, or will give it: `Result.Ok(n)` for an `n`, `spawn load()` for what `load()` gives. */
export function wrappedValue(body: Body, node: ast.Expression, found: Type, wanted: Type): Details | null {
  const target = stripNull(wanted);
  if (found.kind === 'any' || found.kind === 'null' || found.kind === 'never') return null;
  if (target.kind !== 'class') return null;
  if (sameClass(target.symbol, body.core.task)) return startedTask(body, node, found, target.args[0]);
  return target.symbol.classKind === 'enum' ? caseThatHolds(body, node, found, target) : null;
}

function startedTask(body: Body, node: ast.Expression, found: Type, given: Type): Details | null {
  if (node.kind !== 'call' || !isAssignable(found, given)) return null;
  return { hint: 'a task is started with `spawn`', fixes: [possibleFix('start it as a task', insertBefore(body, node, 'spawn '))] };
}

function caseThatHolds(body: Body, node: ast.Expression, found: Type, { symbol, args }: ClassType): Details | null {
  const { name, cases, typeParameters } = symbol;
  const holding = [...cases.values()].filter(({ fields: [field, ...more] }) => field !== undefined && more.length === 0 && isAssignable(found, substitute(field.type, typeParameters, args)));
  const [only, ...others] = holding;
  if (only === undefined || others.length > 0) return null;
  return { hint: `the case \`${only.name}\` holds such a value`, fixes: [possibleFix(`write \`${name}.${only.name}(…)\``, insertBefore(body, node, `${name}.${only.name}(`), insertAfter(body, node, ')'))] };
}
