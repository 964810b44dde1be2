import { emitNbc } from './emit/nbc/emit.ts';
import { lowerModule } from './ir/lower/lower.ts';
import type { IrModule } from './ir/ir.ts';
import { optimizeModule, optimizeProgram } from './optimize/optimize.ts';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import type { Program } from './program.ts';

/**
 * The whole compiler on one screen. The front end, text → AST → symbols → declarations → checked bodies, is
 * `Program`, which keeps its results while texts change; the back end below starts from a checked module.
 */

/** The typed intermediate tree of a module that has no errors. */
export function lower(program: Program, moduleName: string, options: CompileOptions = {}): IrModule {
  const { checked } = program.checked(moduleName);
  if (!checked) throw new Error(`${moduleName} is not checked`);
  return lowerModule(checked, options);
}

export interface CompileOptions {
  /** Tells a debugger where statements begin, and what registers are called. */
  readonly debugged?: boolean;
}

/** The trees of modules and of all that they import, imports first; all of them from their sources. */
export function lowerProgram(program: Program, roots: readonly string[]): IrModule[] {
  const modules = new Map<string, IrModule | null>();
  const add = (name: string): void => {
    if (modules.has(name)) return;
    // Its place is behind what it imports, but it is known already: imports may go in circles.
    modules.set(name, null);
    program.openAlso(name);
    const module = lower(program, name);
    for (const imported of module.imports) add(imported);
    modules.delete(name);
    modules.set(name, module);
  };
  roots.forEach(add);
  return [...modules.values()].filter((module) => module !== null);
}

/** The same, optimised as a whole: nothing else is ever loaded. */
export function optimizedProgram(program: Program, roots: readonly string[]): IrModule[] {
  return optimizeProgram(lowerProgram(program, roots));
}

/** The bytecode of a module that has no errors. Throws a DiagnosticError [3035] where it is too large to be compiled. */
export function compile(program: Program, moduleName: string, options: CompileOptions = {}): NbcModule {
  return emitNbc(optimizeModule(lower(program, moduleName, options)), program.checked(moduleName).source, (imported) => program.rangeOf(moduleName, imported));
}
