import { functionAsText } from '../../diagnostics/catalogue/warnings.ts';
import type * as ast from '../../syntax/ast.ts';
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

/** `print(account.total)` */
export function warnFunctionPrinted(body: Body, { symbol }: CallSite, argument: ast.Expression, type: Type): void {
  if (symbol?.kind === 'function' && symbol.key === PRINT) warnFunctionAsText(body, argument, type);
}
