import { emitNbc } from './emit/nbc/emit.ts';
import { lowerModule } from './ir/lower/lower.ts';
import type { IrModule } from './ir/ir.ts';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import type { Program } from './program.ts';

/**
 * The whole compiler on one screen. The front end, text → AST → symbols → declarations → checked bodies, is
 * `Program`, which keeps its results while texts change; the back end below starts from a checked module.
 */

/** The typed intermediate tree of a module that has no errors. */
export function lower(program: Program, moduleName: string): IrModule {
  const { checked } = program.checked(moduleName);
  if (!checked) throw new Error(`${moduleName} is not checked`);
  return lowerModule(checked);
}

/** The bytecode of a module that has no errors. */
export function compile(program: Program, moduleName: string): NbcModule {
  return emitNbc(lower(program, moduleName), program.checked(moduleName).source);
}
