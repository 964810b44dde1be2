import { append } from '../../base/lists.ts';
import { ownCapabilities } from '../../names/capabilities.ts';
import type { FunctionSymbol, ModuleSymbol } from '../../names/symbol.ts';
import type { CheckedModule } from '../../types/checked.ts';
import type { IrClass, IrModule } from '../ir.ts';
import { statementRanges } from './statement-ranges.ts';
import { referencedModules } from '../walk.ts';
import { lowerClass } from './classes.ts';
import { lowerCondition } from './conditions.ts';
import { ModuleContext, type Lowerings } from './context.ts';
import { lowerEffect } from './effects.ts';
import { lowerCoerced, lowerExpression } from './expressions.ts';
import { lowerFunction } from './functions.ts';
import { globalsOf, lowerInit } from './init.ts';
import { lowerReturnValue, lowerStatement, lowerStatements } from './statements.ts';

const LOWERINGS: Lowerings = {
  coerced: lowerCoerced,
  uncoerced: lowerExpression,
  effect: lowerEffect,
  returnValue: lowerReturnValue,
  condition: lowerCondition,
  statements: lowerStatements,
  statement: lowerStatement,
};

/** The intermediate tree of a module that was checked and has no errors. */
export function lowerModule(checked: CheckedModule, { debugged = false }: { readonly debugged?: boolean } = {}): IrModule {
  const { symbol } = checked;
  const module = new ModuleContext(checked, LOWERINGS, debugged);
  const classes: IrClass[] = [];
  const functions: FunctionSymbol[] = [];
  for (const member of symbol.members.values()) {
    if (member.kind === 'class') append(classes, lowerClass(module, member));
    if (member.kind === 'function') functions.push(member);
  }
  for (const fn of functions) lowerFunction(module, fn);
  const init = lowerInit(module);
  classes.push(...module.madeClasses);
  const facts = { name: symbol.name, path: symbol.source.path, classes, functions: module.functions, globals: globalsOf(symbol), init };
  const imports = importsOf(symbol.name, symbol.dependencies, referencedModules(facts));
  return {
    ...facts,
    imports,
    capabilities: capabilitiesOf(symbol, imports),
    tests: functions.filter(isTest).map(({ name }) => ({ name, fn: name })),
    main: mainOf(functions),
    ...(debugged ? { statements: statementRanges(symbol.ast) } : {}),
  };
}

/** What has to be there and initialised before: the core library's modules that are used, then what is imported, in text order. */
function importsOf(own: string, dependencies: readonly string[], referenced: ReadonlySet<string>): string[] {
  const implied = [...referenced].filter((name) => name !== own && !dependencies.includes(name)).sort();
  return [...implied, ...dependencies];
}

/** Its own, and those of what it imports directly: what these import says so itself. */
function capabilitiesOf(symbol: ModuleSymbol, imports: readonly string[]): string[] {
  const modules = [symbol, ...imports.flatMap((name) => symbol.workspace.find(name) ?? [])];
  return [...new Set(modules.flatMap(ownCapabilities))].sort();
}

function isTest(symbol: FunctionSymbol): boolean {
  return symbol.node.annotations.some((annotation) => annotation.name.name === 'test');
}

function mainOf(functions: readonly FunctionSymbol[]): IrModule['main'] {
  const main = functions.find((fn) => fn.name === 'main');
  if (!main) return null;
  return { fn: 'main', takesArgs: main.signature.parameters.length > 0, givesCode: main.signature.result.kind === 'int' };
}
