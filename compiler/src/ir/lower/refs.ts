import type { ClassSymbol, EnumCaseSymbol, FieldSymbol, FunctionSymbol, VariableSymbol } from '../../names/symbol.ts';
import type { ClassRef, FieldRef, FunctionRef, GlobalRef, Rep, Selector } from '../ir.ts';
import { repOf, resultRepOf } from './reps.ts';

/** The names by which modules refer to each other's things. */

export function classRef(symbol: ClassSymbol): ClassRef {
  return { module: symbol.module.name, name: symbol.name };
}

export function caseRef(symbol: EnumCaseSymbol): ClassRef {
  return { module: symbol.owner.module.name, name: `${symbol.owner.name}.${symbol.name}` };
}

/** Of everything but nested functions, whose names their context gives. */
export function functionRef(symbol: FunctionSymbol): FunctionRef {
  return { module: symbol.module.name, name: functionName(symbol) };
}

export function functionName(symbol: FunctionSymbol): string {
  if (!symbol.owner) return symbol.name;
  return `${symbol.owner.name}.${symbol.role === 'constructor' ? 'constructor' : symbol.name}`;
}

/** Every class has this function of its own, inherited constructors included. */
export function constructorRef(symbol: ClassSymbol): FunctionRef {
  return { module: symbol.module.name, name: `${symbol.name}.constructor` };
}

/** The function that computes the default of parameter `index` from the ones before it. */
export function defaultRef(of: FunctionRef, index: number): FunctionRef {
  return { module: of.module, name: `${of.name}.default${index}` };
}

export function fieldRef(field: FieldSymbol): FieldRef {
  return { owner: classRef(field.owner), name: field.name };
}

/** A field of an enum case's payload: the symbol's owner is the whole enum. */
export function payloadRef(symbol: EnumCaseSymbol, field: FieldSymbol): FieldRef {
  return { owner: caseRef(symbol), name: field.name };
}

export function globalRef(variable: VariableSymbol): GlobalRef {
  return { module: variable.module.name, name: variable.name };
}

/** A static field is a global of its class's module. */
export function staticRef(field: FieldSymbol): GlobalRef {
  return { module: field.module.name, name: `${field.owner.name}.${field.name}` };
}

/** A case without payload is one object, made when its module is initialised. */
export function singletonRef(symbol: EnumCaseSymbol): GlobalRef {
  return { module: symbol.owner.module.name, name: `${symbol.owner.name}.${symbol.name}` };
}

export function selectorOf(symbol: FunctionSymbol): Selector {
  return { name: symbol.name, params: parameterReps(symbol), result: resultRepOf(symbol.signature.result) };
}

/** From the declared types: `T` is a ref whatever it stands for at a call. */
export function parameterReps(symbol: FunctionSymbol): Rep[] {
  return symbol.signature.parameters.map((parameter) => repOf(parameter.type));
}

export function sameSelector(a: Selector, b: Selector): boolean {
  return a.name === b.name && a.result === b.result && a.params.length === b.params.length && a.params.every((rep, i) => rep === b.params[i]);
}
