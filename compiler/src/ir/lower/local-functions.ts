import type * as ast from '../../syntax/ast.ts';
import type { FunctionSymbol, VariableSymbol } from '../../names/symbol.ts';
import type { IrExpression } from '../ir.ts';
import { FunctionContext, type FunctionOptions, type LocalFunction, type ModuleContext } from './context.ts';
import { lowerDefaults } from './defaults.ts';
import { finishFunction } from './finish.ts';
import { freeNames, type FreeNames } from './free-variables.ts';
import { addParameters } from './parameters.ts';
import { refTypeOf } from './ref-types.ts';
import { resultRepOf } from './reps.ts';

/**
 * A nested function becomes a function of the module that gets what it uses from around it as first parameters:
 * variables' values, or their cells where they are assigned. So it is called as directly as any other, itself included.
 */
export function hoist(fn: FunctionContext, nodes: readonly ast.Statement[]): void {
  const found = new Map<FunctionSymbol, FreeNames>();
  for (const node of nodes) {
    const symbol = node.kind === 'function' ? fn.module.checked.localFunctions[node.id] : undefined;
    if (symbol) found.set(symbol, freeNames(fn.module, symbol.node));
  }
  if (found.size > 0) closeOver(fn.module, found);
  for (const [symbol, free] of found) {
    const ref = fn.module.ref(fn.module.uniqueName(`${fn.name}.${symbol.name}`));
    fn.module.localFunctions.set(symbol, { ref, usesThis: free.usesThis, captured: [...free.variables] });
  }
  for (const node of nodes) if (node.kind === 'let') markSelfCapture(fn.module, node);
}

/** `const f = (n) => … f(n - 1) …`, itself or through a nested function: the closure brings its own variable along, which has no value yet when it is made. */
function markSelfCapture(module: ModuleContext, node: ast.LetStatement): void {
  const symbol = module.variableOf(node);
  if (!symbol?.captured || symbol.reassigned || symbol.role === 'global' || !node.value) return;
  const { variables, functions } = freeNames(module, node.value);
  if (variables.has(symbol) || [...functions].some((callee) => module.localFunctions.get(callee)?.captured.includes(symbol))) module.selfCaptured.add(symbol);
}

/** Who calls a nested function needs what that one needs. Repeated until nothing is added, since they may call each other. */
function closeOver(module: ModuleContext, found: ReadonlyMap<FunctionSymbol, FreeNames>): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const free of found.values()) {
      for (const callee of free.functions) changed = addNeeds(free, needsOf(module, found, callee)) || changed;
    }
  }
}

interface Needs {
  readonly variables: Iterable<VariableSymbol>;
  readonly usesThis: boolean;
}

function needsOf(module: ModuleContext, found: ReadonlyMap<FunctionSymbol, FreeNames>, callee: FunctionSymbol): Needs | undefined {
  const sibling = found.get(callee);
  if (sibling) return sibling;
  const outer = module.localFunctions.get(callee);
  return outer && { variables: outer.captured, usesThis: outer.usesThis };
}

function addNeeds(free: FreeNames, needs: Needs | undefined): boolean {
  if (!needs || needs === free) return false;
  const before = free.variables.size;
  const usedThis = free.usesThis;
  for (const variable of needs.variables) free.variables.add(variable);
  free.usesThis ||= needs.usesThis;
  return free.variables.size > before || free.usesThis !== usedThis;
}

/** The arguments that every call of a nested function starts with. */
export function leadingArguments(fn: FunctionContext, local: LocalFunction): IrExpression[] {
  const captured = local.captured.map((variable) => fn.held(variable));
  return local.usesThis ? [fn.thisValue(), ...captured] : captured;
}

/** At its place in the block the declaration itself does nothing: the function is made beside the outer one. */
export function lowerLocalFunction(outer: FunctionContext, node: ast.FunctionDeclaration): void {
  const symbol = outer.module.checked.localFunctions[node.id];
  const local = symbol && outer.module.localFunctions.get(symbol);
  if (!symbol || !local || !node.body) return;
  lowerDefaults(outer.module, local.ref, symbol.signature.parameters, (name, result) => enter(outer, { ...local, ref: { ...local.ref, name } }, { result }));
  const { result } = symbol.signature;
  const fn = enter(outer, local, { result: resultRepOf(result), resultType: refTypeOf(result) });
  addParameters(fn, symbol.signature.parameters);
  const paramCount = local.captured.length + (local.usesThis ? 1 : 0) + symbol.signature.parameters.length;
  fn.scope(node.body);
  finishFunction(fn, { paramCount, pos: node.start });
}

function enter(outer: FunctionContext, local: LocalFunction, result: Pick<FunctionOptions, 'result' | 'resultType'>): FunctionContext {
  const fn = new FunctionContext(outer.module, { ...result, name: local.ref.name, owner: outer.owner });
  if (local.usesThis) fn.addThis();
  for (const variable of local.captured) fn.declare(variable);
  return fn;
}
