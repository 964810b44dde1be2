import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ModuleSymbol } from '../../names/symbol.ts';
import type { CoreTypes } from '../core.ts';
import type { BoundCheck } from './scope.ts';

/** How far the declarations of a module are, and what was found on the way. */
export interface DeclarationState {
  readonly module: ModuleSymbol;
  readonly core: CoreTypes;
  /** Bounds that could not be tested while headers were declared. */
  readonly deferred: BoundCheck[];
  /** What reading the signatures reported; given out when the module's members are declared. */
  readonly diagnostics: Diagnostic[];
  signatures: 'none' | 'active' | 'done';
}

/** Sees to it that the signatures of a module are read, where one is looked at before its turn. */
export type Demand = (module: ModuleSymbol) => void;

const states = new WeakMap<ModuleSymbol, DeclarationState>();

/** Begins anew: called when a module's headers are declared. */
export function startDeclaring(module: ModuleSymbol, core: CoreTypes): DeclarationState {
  const state: DeclarationState = { module, core, deferred: [], diagnostics: [], signatures: 'none' };
  states.set(module, state);
  return state;
}

/** Undefined for modules whose headers were never declared, such as stand-ins of tests. */
export function declarationState(module: ModuleSymbol): DeclarationState | undefined {
  return states.get(module);
}
