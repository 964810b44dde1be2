import { Option, type Command } from 'commander';
import { declareCommand, parseCount, parseSize, PathArgument, PathOption, strictOption, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { addGrantOptions, type GrantOptions } from '../grant-options.ts';

export const ENGINES = ['interpreter', 'jit', 'wasm'] as const;
export type Engine = (typeof ENGINES)[number];

export interface RunOptions extends CommonOptions, GrantOptions {
  readonly engine: Engine;
  /** WebAssembly that is fast. */
  readonly release?: boolean;
  readonly strict?: boolean;
  readonly cache: boolean;
  readonly watch?: boolean;
  readonly fuel?: number;
  readonly memory?: number;
  readonly metrics?: 'text' | 'json';
  readonly profile?: string;
}

/** `run [FILE] [ARGUMENTS…]`: compiles where needed, and runs. */
export function runCommand(context: Context): Command {
  const command = declareCommand('run', 'run a file, a project or a compiled module', `The program is compiled where needed and kept compiled, so that it starts at once the next time. It can do nothing to
the world outside but print and read its input, unless it is allowed to, here or by saying yes to what its noodle.json asks for. Options for \`noodle\` stand in front of the
program's name, and everything behind it belongs to the program.`, [
    ['noodle run hello.nc Ada', '`Ada` goes to the program'],
    ['noodle run', 'the project around the current folder'],
    ['noodle run build/main.nbc', 'what `noodle build` made'],
    ['noodle run --allow-read=data report.nc', 'may read files below data/'],
    ['noodle run --profile out.cpuprofile slow.nc', 'what Chrome DevTools, VS Code and speedscope open'],
    ['noodle run --metrics=json server.nc', 'what it took, as JSON on standard error'],
  ])
    .addArgument(new PathArgument('[program]', 'an .nc or .nbc file, a folder, or `-`'))
    .addArgument(new PathArgument('[arguments...]', 'what `main` gets'))
    .addOption(new Option('--engine <engine>', 'what runs the program').choices(ENGINES).default('jit'))
    .option('--release', 'with `--engine wasm`: take longer to build, and run faster')
    .option('--no-cache', 'compile anew')
    .option('--watch', 'run again whenever a file changes')
    .option('--fuel <steps>', 'end the program with an error after so many steps', parseCount)
    .option('--memory <size>', 'the memory that the program may use, such as 64m', parseSize)
    .addOption(new PathOption('--profile <file>', 'write to a .cpuprofile file where the time went'))
    .addOption(new Option('--metrics [format]', 'afterwards, say what it took').choices(['text', 'json']).preset('text'))
    .addOption(strictOption())
    .passThroughOptions()
    .action(async (program: string | undefined, args: string[], options: RunOptions) => {
      const terminal = context.terminal(options.color);
      if (options.watch) context.exitCode = await (await import('../watch.ts')).watchRun(program, options, terminal);
      else context.exitCode = await (await import('../run.ts')).runTarget(program, args, options, terminal);
    });
  return addGrantOptions(command);
}
