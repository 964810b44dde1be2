import { append } from '../../base/lists.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ModuleSymbol } from '../../names/symbol.ts';
import { unusedImports } from '../../names/unused.ts';
import type { CheckedModule } from '../checked.ts';
import type { CoreTypes } from '../core.ts';
import type { ModuleCheck, Rules } from './body.ts';
import { checkClass, checkFunction } from './class-bodies.ts';
import { checkCondition } from './conditions.ts';
import { MatchWork } from './exhaustiveness.ts';
import { tellEarlyCalls } from './early-calls.ts';
import { checkExpression } from './expressions.ts';
import { ModuleClasses } from './module-classes.ts';
import { fillFromBodies } from './open-globals.ts';
import { checkStatement } from './statements.ts';
import { emptyTables } from './tables.ts';
import { checkTopLevel, typeOfGlobal } from './top-level.ts';
import { warnUnpassedToBase } from './unpassed-to-base.ts';
import { warnUnusedPrivates } from './unused-private.ts';

const RULES: Rules = {
  expression: checkExpression,
  condition: checkCondition,
  statement: checkStatement,
  globalType: typeOfGlobal,
  fillGlobal: fillFromBodies,
};

/** Checks all bodies of a module whose declarations, and those of what it imports, have been read. */
export function checkModule(module: ModuleSymbol, core: CoreTypes): CheckedModule {
  const diagnostics: Diagnostic[] = [];
  const check: ModuleCheck = {
    symbol: module,
    source: module.source,
    core,
    rules: RULES,
    diagnostics,
    ownDiagnostics: diagnostics,
    ...emptyTables(module.ast.nodeCount),
    inferredGlobals: new Set(),
    activeGlobals: new Set(),
    openGlobals: [],
    matchWork: new MatchWork(),
    classes: new ModuleClasses(module),
    searchedNames: new Map(),
    nodes: { next: module.ast.nodeCount },
    writes: new Set(),
  };
  checkTopLevel(check);
  for (const member of module.members.values()) {
    if (member.kind === 'class') checkClass(check, member);
    else if (member.kind === 'function') checkFunction(check, member);
  }
  tellEarlyCalls(check);
  append(check.diagnostics, unusedImports(module));
  warnUnusedPrivates(check);
  warnUnpassedToBase(check);
  return check;
}
