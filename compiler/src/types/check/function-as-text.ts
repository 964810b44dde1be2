import { functionAsText } from '../../diagnostics/catalogue/warnings.ts';
import type * as ast from '../../syntax/ast.ts';
import type { FunctionSymbol } from '../../names/symbol.ts';
import { isInstanceOf } from '../core.ts';
import type { Type } from '../type.ts';
import type { CallSite } from './arguments.ts';
import type { Body } from './body.ts';
import { insertAfter, possibleFix, quoted } from './fixes.ts';

const PRINT = 'noodlecore.core.print.print';

/** `` `You have ${account.total}` ``: the `()` is missing behind the name. */
export function warnFunctionAsText(body: Body, node: ast.Expression, type: Type): void {
  if (type.kind !== 'function' || (node.kind !== 'name' && node.kind !== 'member')) return;
  const fixes = type.parameters.length === 0 && type.result.kind !== 'void' ? [possibleFix('call it', insertAfter(body, node, '()'))] : [];
  body.report(functionAsText, node, { text: quoted(body, node) }, { fixes });
}

/** `items.map((item) => item.name).join(", ")`, where `name` is a method. */
export function warnFunctionsJoined(body: Body, { callee }: ast.CallExpression, { name, module }: FunctionSymbol): void {
  if (name !== 'join' || callee.kind !== 'member' || !module.name.startsWith('noodlecore.core.')) return;
  const type = body.typeOf(callee.object);
  if (!isInstanceOf(type, body.core.list) || type.args[0]?.kind !== 'function') return;
  const named = callee.object.kind === 'call' ? lastValue(callee.object) : null;
  if (named !== null) warnFunctionAsText(body, named, type.args[0]);
  else body.report(functionAsText, callee.object, { text: quoted(body, callee.object) }, { label: 'its elements are functions, which nobody calls' });
}

/** What the lambda gives that a call takes. */
function lastValue({ args }: ast.CallExpression): ast.Expression | null {
  const lambda = args.at(-1)?.value;
  return lambda?.kind === 'lambda' && lambda.body.kind === 'member' ? lambda.body : null;
}

/** `print(account.total)` */
export function warnFunctionPrinted(body: Body, { symbol }: CallSite, argument: ast.Expression, type: Type): void {
  if (symbol?.kind === 'function' && symbol.key === PRINT) warnFunctionAsText(body, argument, type);
}
