import { NBC_CODE } from '../error.ts';
import type { ClassRef, FieldRef, FunctionRef, GlobalRef, NbcModule, Rep } from '../module.ts';
import { unsound, type SymbolTable } from './symbol-table.ts';

/** References to the module's own definitions must fit them; those to other modules are the linker's. */
export function checkReferences(module: NbcModule, symbols: SymbolTable): void {
  for (const ref of module.classRefs) checkClassRef(ref, symbols);
  for (const ref of module.functionRefs) checkFunctionRef(ref, symbols);
  for (const ref of module.fieldRefs) checkFieldRef(ref, symbols);
  for (const ref of module.globalRefs) checkGlobalRef(ref, symbols);
}

export function checkClassRef(ref: ClassRef, symbols: SymbolTable): void {
  if (ref.module === symbols.module && !symbols.classes.has(ref.name)) missing(`class \`${ref.name}\``);
}

function checkFunctionRef(ref: FunctionRef, symbols: SymbolTable): void {
  if (ref.module !== symbols.module) return;
  const fn = symbols.functions.get(ref.name);
  if (!fn) return missing(`function \`${ref.name}\``);
  if (fn.result !== ref.result || !sameReps(fn.params, ref.params)) differs(`function \`${ref.name}\``);
}

/** A field's owner is the class that declares it, not one that inherits it. */
function checkFieldRef(ref: FieldRef, symbols: SymbolTable): void {
  if (ref.owner.module !== symbols.module) return;
  checkClassRef(ref.owner, symbols);
  const rep = symbols.fieldRep(ref.owner.name, ref.name);
  if (!rep) missing(`field \`${ref.owner.name}.${ref.name}\``);
  if (rep !== ref.rep) differs(`field \`${ref.owner.name}.${ref.name}\``);
}

function checkGlobalRef(ref: GlobalRef, symbols: SymbolTable): void {
  if (ref.module !== symbols.module) return;
  const global = symbols.globals.get(ref.name);
  if (!global) return missing(`global \`${ref.name}\``);
  if (global.rep !== ref.rep) differs(`global \`${ref.name}\``);
}

export function sameReps(left: readonly Rep[], right: readonly Rep[]): boolean {
  return left.length === right.length && left.every((rep, index) => rep === right[index]);
}

function missing(what: string): never {
  unsound(NBC_CODE.undefinedReference, `it refers to its own ${what}, which it does not define`);
}

function differs(what: string): never {
  unsound(NBC_CODE.undefinedReference, `it refers to its own ${what} with other representations than it defines`);
}
