import { unfinishedCode } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { nameSpan } from '@noodlecore/compiler/names/labels';
import type { FunctionSymbol, ModuleSymbol, TopLevelSymbol } from '@noodlecore/compiler/names/symbol';
import type * as ast from '@noodlecore/compiler/syntax/ast';

/**
 * Functions whose whole body is a `throw` that says that it is not written yet: by the words that its message begins with, or by
 * the name of what is thrown or called. One that does anything else is taken to be finished, and comments are nobody's business.
 */
export function unfinishedFunctions(modules: readonly ModuleSymbol[]): Diagnostic[] {
  return modules.flatMap((module) => [...module.members.values()].flatMap(functionsOf)).filter(({ node }) => isUnfinished(node.body)).map((symbol) => {
    const name = symbol.owner ? `${symbol.owner.name}.${symbol.name}` : symbol.name;
    return unfinishedCode(nameSpan(symbol), { name }, { hint: 'finish it, or leave it out' });
  });
}

function functionsOf(symbol: TopLevelSymbol): FunctionSymbol[] {
  if (symbol.kind === 'function') return [symbol];
  return symbol.kind === 'class' ? [...symbol.methods.values(), ...(symbol.constructorSymbol ? [symbol.constructorSymbol] : [])] : [];
}

const MARKER = /^\W*(?:todo|fixme|tbd|not (?:yet )?(?:implemented|written)|unimplemented|unfinished|implement me)\b/i;
const MARKER_NAME = /^(?:todo|unimplemented|unfinished|not_?(?:yet_?)?implemented)(?:error|exception)?$/i;

function isUnfinished(body: ast.Block | null): boolean {
  const [only, more] = body?.statements ?? [];
  if (!only || more) return false;
  if (only.kind === 'return') return only.value !== null && isMarker(only.value);
  return only.kind === 'expression-statement' && isMarker(only.expression);
}

function isMarker(expression: ast.Expression): boolean {
  switch (expression.kind) {
    case 'throw':
      return isMarkerError(expression.value);
    case 'parenthesized':
      return isMarker(expression.inner);
    case 'call':
      return expression.callee.kind === 'name' && MARKER_NAME.test(expression.callee.name);
    default:
      return false;
  }
}

function isMarkerError(thrown: ast.Expression): boolean {
  if (thrown.kind !== 'new') return isMarker(thrown);
  const name = thrown.type.kind === 'named-type' ? (thrown.type.path.at(-1)?.name ?? '') : '';
  return MARKER_NAME.test(name) || thrown.args.some(({ value }) => MARKER.test(textOf(value)));
}

function textOf(value: ast.Expression): string {
  if (value.kind === 'string') return value.value;
  return value.kind === 'template' ? value.texts[0] : '';
}
