import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import type { DebuggerFactory } from '@noodlecore/runtime/vm/debugger';
import type { Sources } from '../evaluate/compile.ts';

/** A program that is compiled and can run under a debugger. */
export interface DebuggedProgram extends Sources {
  /** The functions of its own where it may begin, as `module::function`: top levels and `main`. */
  readonly entries: ReadonlySet<string>;
  /** A module as the program runs it; undefined where there is none. */
  nbc(module: string): NbcModule | undefined;
  /** Names of the modules that breakpoints by function name are looked for in. */
  moduleNames(): Iterable<string>;
  /** Where a module's text lies; undefined where it lies nowhere. */
  pathOf(module: string): string | undefined;
  moduleOf(path: string): string | undefined;
  textOf(module: string): string | undefined;
  /** Whether the text on disk is no longer the one that was compiled. */
  isChanged(module: string): boolean;
  isLibrary(module: string): boolean;
  /** Runs it to its end; gives the exit code. */
  run(factory: DebuggerFactory): Promise<number>;
}
