import type { NbcModule, Rep } from './module.ts';
import { checkClasses } from './verify/classes.ts';
import { checkEntryPoints } from './verify/entry-points.ts';
import { FlowChecker } from './verify/flow.ts';
import { checkReferences } from './verify/references.ts';
import { checkShape } from './verify/shape.ts';
import { SymbolTable } from './verify/symbol-table.ts';

/** What can only be checked against other modules and only here is known: the linker's part of the work. */
export interface LinkChecks {
  /** Instances of classes that are (or inherit from) other modules' are allocated from values of these representations. */
  readonly newFields: readonly { readonly classRef: number; readonly reps: readonly Rep[] }[];
}

/**
 * Accepts a module or throws an NbcError. In an accepted module every index is in range, every jump goes to an
 * instruction, every register that is read was written with the representation that the reader expects, and every
 * reference to the module's own definitions fits them. References to other modules are checked when linking; classes
 * of refs, at run time where the module is not trusted.
 */
export function verify(module: NbcModule): LinkChecks {
  const symbols = new SymbolTable(module);
  checkReferences(module, symbols);
  checkClasses(module, symbols);
  checkEntryPoints(module, symbols);
  const flow = new FlowChecker(module, symbols);
  for (const fn of module.functions) {
    const shape = checkShape(fn, module);
    if (!fn.native) flow.check(fn, shape);
  }
  return { newFields: flow.newFields };
}
