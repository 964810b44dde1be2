import { Option, type Command } from 'commander';
import { declareCommand, formatOption, PathArgument, PathOption, strictOption, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';

export interface BuildOptions extends CommonOptions {
  readonly output?: string;
  readonly cache: boolean;
  readonly strict?: boolean;
  readonly watch?: boolean;
  readonly target: 'nbc' | 'wasm';
  readonly release?: boolean;
  readonly size?: boolean;
  readonly debug?: boolean;
}

/** `build [PATH] -o OUT`: sources to `.nbc`. */
export function buildCommand(context: Context): Command {
  return declareCommand('build', 'compile to .nbc modules, or to WebAssembly', `Every module becomes one .nbc file at the path that it has in the sources. Where nothing has changed since the last
build nothing is even parsed, and where something has, only what it touches is compiled again. The same sources give
the same bytes on every machine. Exits with 1 where the program has errors, and then writes nothing.

With --target wasm the whole program becomes one main.wasm, with a source map, and main.mjs with which Node and browsers
run it and call its functions with @export; main.d.mts says their types.`, [
    [`${context.program} build`, 'the project around the current folder, to its build/'],
    [`${context.program} build shop -o out`, 'writes out/main.nbc and its other modules'],
    ['noodle run out/main.nbc', 'runs what was built'],
    [`${context.program} build shop --target wasm --release -o out`, 'writes out/main.wasm and its loader'],
  ])
    .addArgument(new PathArgument('[path]', 'a file or a folder'))
    .addOption(new PathOption('-o, --output <folder>', 'where to write (default: build/ in the project)'))
    .option('--no-cache', 'compile everything anew')
    .addOption(strictOption())
    .addOption(formatOption())
    .addOption(new Option('--target <target>', 'what to make').choices(['nbc', 'wasm']).default('nbc'))
    .addOption(new Option('--release', 'WebAssembly that is fast: takes longer to make').conflicts('size'))
    .addOption(new Option('--size', 'WebAssembly that is small'))
    .addOption(new Option('--debug', 'with what a debugger shows: where statements begin, and what variables are called'))
    .addOption(new Option('--watch', 'build again whenever a file changes'))
    .action(async (path: string | undefined, options: BuildOptions) => {
      const terminal = context.terminal(options.color);
      if (options.target === 'wasm') {
        context.exitCode = await (await import('../build-wasm.ts')).buildWasmTarget(path, options, terminal);
        return;
      }
      const { buildTarget } = await import('../build.ts');
      if (options.watch) context.exitCode = await (await import('../watch.ts')).watchBuild(path, options, terminal);
      else context.exitCode = buildTarget(path, options, terminal);
    });
}
