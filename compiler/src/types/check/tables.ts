import type { FunctionSymbol, VariableSymbol } from '../../names/symbol.ts';
import type { CallPlan, Coercion, Reference } from '../checked.ts';
import type { Type } from '../type.ts';

/** The side tables of a module, by node id. Made at their full length, so that filling them never moves them; those of a trial, which hold little, begin empty. */
export interface Tables {
  readonly types: (Type | undefined)[];
  readonly references: (Reference | undefined)[];
  readonly calls: (CallPlan | undefined)[];
  readonly coercions: (Coercion | undefined)[];
  readonly variables: (VariableSymbol | undefined)[];
  readonly localFunctions: (FunctionSymbol | undefined)[];
  readonly nullTests: Set<number>;
  readonly optionalRests: Set<number>;
  readonly setters: Map<number, FunctionSymbol>;
}

export function emptyTables(nodeCount: number): Tables {
  return {
    types: new Array<Type | undefined>(nodeCount).fill(undefined),
    references: new Array<Reference | undefined>(nodeCount).fill(undefined),
    calls: new Array<CallPlan | undefined>(nodeCount).fill(undefined),
    coercions: new Array<Coercion | undefined>(nodeCount).fill(undefined),
    variables: new Array<VariableSymbol | undefined>(nodeCount).fill(undefined),
    localFunctions: new Array<FunctionSymbol | undefined>(nodeCount).fill(undefined),
    nullTests: new Set(),
    optionalRests: new Set(),
    setters: new Map(),
  };
}
