import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import type { RuntimeHost } from '@noodlecore/runtime/natives/host';
import { Vm, type VmOptions } from '@noodlecore/runtime/vm/vm';
import { compile } from '@noodlecore/compiler/pipeline';
import type { Program } from '@noodlecore/compiler/program';
import { outcomeText } from '@noodlecore/cli/outcome-text';
import { libraryModule } from '@noodlecore/cli/library';
import { nodeHost } from '@noodlecore/cli/runtime-host';
import { programOf } from './library.ts';

export interface RunResult {
  readonly output: string;
  readonly error: string;
  readonly exitCode: number;
}

/** What runs compiled modules. The interpreter is the first; the others join here, and every program runs on all. */
export interface Engine {
  readonly name: string;
  run(main: string, args: readonly string[], find: (name: string) => NbcModule | undefined, options?: Partial<VmOptions>): Promise<RunResult>;
}

export const interpreter: Engine = {
  name: 'interpreter',
  async run(main, args, find, options) {
    const collected = { output: '', error: '' };
    const host: RuntimeHost = {
      ...nodeHost(),
      write: (text) => void (collected.output += text),
      writeError: (text) => void (collected.error += text),
      flush: () => {},
    };
    const vm = new Vm({ host, resolve: find, ...options });
    const outcome = await vm.run(main, args);
    return { ...collected, error: collected.error + outcomeText(outcome), exitCode: outcome.exitCode };
  },
};

export const engines: readonly Engine[] = [interpreter];

/** The compiled modules of a program that has no errors, and the library's; each compiled once, when it is first asked for. */
export function moduleFinder(program: Program): (name: string) => NbcModule | undefined {
  const compiled = new Map<string, NbcModule>();
  return (name) => {
    const known = compiled.get(name);
    if (known) return known;
    const found = libraryModule(name) ?? (program.module(name) ? compile(program, name) : undefined);
    if (found) compiled.set(name, found);
    return found;
  };
}

/** Compiles and runs one text; errors of the compiler are thrown. */
export async function runText(text: string, args: readonly string[] = [], options: Partial<VmOptions> = {}): Promise<RunResult> {
  const { program } = programOf(new Map([['example', { text, path: 'example.nc' }]]));
  const errors = program.diagnostics('example').filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `[${code}] ${message}`).join('\n'));
  return interpreter.run('example', args, moduleFinder(program), options);
}
