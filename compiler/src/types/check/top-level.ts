import { cyclicGlobal } from '../../diagnostics/catalogue/expressions.ts';
import { nameSpan } from '../../names/labels.ts';
import type { VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { runsAtLoad } from '../../syntax/statement-nodes.ts';
import { errorType, type Type } from '../type.ts';
import { Body, type Frame, type ModuleCheck } from './body.ts';
import { writtenType } from './lets.ts';
import { checkStatements } from './statements.ts';
import { closeScope, openScope } from './locals.ts';
import { closeOpenTypes } from './open-types.ts';
import { isLet } from '../declare/globals.ts';
import { withoutTelling } from '../declare/unknown-type.ts';
import { emptyTables } from './tables.ts';

/** Checks what a module runs when it is loaded. */
export function checkTopLevel(module: ModuleCheck): void {
  const statements = module.symbol.ast.items.filter(runsAtLoad);
  if (statements.length === 0) return;
  const body = new Body({ module, root: module.symbol.ast, owner: null, isStatic: false, typeParameters: [], frame: moduleFrame(module.symbol.ast) });
  openScope(body, statements);
  checkStatements(body, statements);
  closeOpenTypes(body, 0);
  closeScope(body);
  body.finish();
}

function moduleFrame(node: ast.ModuleNode): Frame {
  return { parent: null, kind: 'module', name: 'the module', node, resultNode: null, bodyStart: 0, result: null, returned: [], loop: null };
}

/**
 * The type of a global that nobody wrote and whose statement was not checked yet: something above it in the text, or a
 * function that it is made with, uses it. Its value is checked ahead, on tables of its own.
 */
export function typeOfGlobal(module: ModuleCheck, symbol: VariableSymbol): Type {
  if (module.inferredGlobals.has(symbol)) return symbol.type;
  const value = valueOf(symbol);
  if (!value || module.activeGlobals.has(symbol)) {
    module.ownDiagnostics.push(cyclicGlobal(nameSpan(symbol), { name: symbol.name }));
    module.inferredGlobals.add(symbol);
    return errorType;
  }
  module.activeGlobals.add(symbol);
  const scratch: ModuleCheck = { ...module, ...emptyTables(module.symbol.ast.nodeCount), diagnostics: [] };
  const body = new Body({ module: scratch, root: value, owner: null, isStatic: false, typeParameters: [], frame: moduleFrame(module.symbol.ast) });
  openScope(body);
  const type = writtenType(body, value) ?? withoutTelling(module.symbol, () => body.check(value));
  module.activeGlobals.delete(symbol);
  if (type.kind === 'void' || type.kind === 'never' || (type.kind === 'null' && !symbol.constant)) return errorType;
  symbol.type = type;
  return type;
}

function valueOf(symbol: VariableSymbol): ast.Expression | null {
  const { node } = symbol;
  return isLet(node) ? node.value : null;
}
