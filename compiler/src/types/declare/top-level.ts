import { mainSignature } from '../../diagnostics/catalogue/declarations.ts';
import { misspeltMain } from '../../diagnostics/catalogue/warnings.ts';
import type { Details, Fix } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import type { FunctionSymbol } from '../../names/symbol.ts';
import { isInstanceOf } from '../core.ts';
import type { Type } from '../type.ts';
import { hiddenCore } from '../hidden-core.ts';
import { spanIn, type TypeScope } from './scope.ts';

/** Rules about a module's own functions: so far, only those of `main`, and of what was meant to be it. */
export function checkTopLevelFunctions(scope: TypeScope): void {
  const main = scope.module.members.get('main');
  if (main?.kind === 'function') checkMain(scope, main);
  if (main === undefined) tellMisspeltMain(scope);
}

/** \`func Main()\`, which nothing else in the module names. */
function tellMisspeltMain({ module, diagnostics, core }: TypeScope): void {
  // What another module of a project is called for, is called from elsewhere.
  if (module.name.includes('.') && !module.name.endsWith('.main')) return;
  for (const symbol of module.members.values()) {
    if (symbol.kind !== 'function' || symbol.node.kind !== 'function' || !isNearlyMain(symbol.name) || wordCount(module.source.text, symbol.name) > 1) continue;
    const { parameters, typeParameters } = symbol.signature;
    if (typeParameters.length > 0 || parameters.length > 1 || !parameters.every(({ type }) => isInstanceOf(type, core.list))) continue;
    const span = { source: module.source, start: symbol.node.name.start, end: symbol.node.name.end };
    diagnostics.push(misspeltMain(span, { name: symbol.name }, { fixes: [{ title: 'call it `main`', sure: false, edits: [{ span, newText: 'main' }] }] }));
  }
}

/** In other letters, or in another order of them. */
function isNearlyMain(name: string): boolean {
  return [...name.toLowerCase()].sort().join('') === 'aimn';
}

function wordCount(text: string, word: string): number {
  return text.split(new RegExp(`\\b${word}\\b`)).length - 1;
}

function checkMain(scope: TypeScope, main: FunctionSymbol): void {
  const { parameters, result, typeParameters } = main.signature;
  const report = (reason: string, at: ast.NodeBase, label: string, fixes: readonly Fix[] = []): void => {
    scope.diagnostics.push(mainSignature(spanIn(scope, at), { reason }, { label, fixes }));
  };
  const { node } = main;
  if (node.kind !== 'function') return;
  if (typeParameters.length > 0) return report('cannot be generic', node.name, 'nobody could say which types');
  if (parameters.length > 1) return report('takes at most one parameter, the `List<String>` of arguments', parameters[1].node, 'one parameter too many');
  const [args] = parameters;
  if (args && !isArguments(scope, args.type)) {
    const hidden = hiddenArguments(scope, args.node.type);
    if (hidden) return void scope.diagnostics.push(mainSignature(spanIn(scope, args.node), { reason: 'takes its arguments as a `List<String>` of the core library' }, hidden));
    const type = args.node.type;
    const fixes: Fix[] = type ? [{ title: 'take a `List<String>`', sure: false, edits: [{ span: spanIn(scope, type), newText: 'List<String>' }] }] : [];
    return report('takes its arguments as a `List<String>`', args.node, 'must be a `List<String>`', fixes);
  }
  if (result.kind !== 'void' && result.kind !== 'int' && result.kind !== 'error' && result.kind !== 'never') {
    report('gives nothing, or the exit code as an `int`', node.result ?? node.name, 'must be `int`, or left out');
  }
}

/** `List` and `String` of one's own: what `main` takes cannot be written where they are declared. */
function hiddenArguments(scope: TypeScope, written: ast.TypeNode | null): Details | null {
  if (written?.kind !== 'named-type' || written.path.at(-1)?.name !== 'List') return null;
  for (const name of ['List', 'String']) {
    const own = scope.module.members.get(name);
    const details = own?.kind === 'class' ? hiddenCore(scope.module, own) : null;
    if (details) return details;
  }
  return null;
}

function isArguments(scope: TypeScope, type: Type): boolean {
  if (type.kind === 'error') return true;
  return isInstanceOf(type, scope.core.list) && type.args.length === 1 && isInstanceOf(type.args[0], scope.core.string);
}
