import { Option, type Command } from 'commander';
import { declareCommand, OPTIONAL_VALUES, parseCount, parseSize, strictOption, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';

export const ENGINES = ['interpreter', 'jit', 'wasm'] as const;
export type Engine = (typeof ENGINES)[number];

/** Which part of the outside world: `*` is all of it, else a list of folders, hosts or names. */
export type Grant = string;

export interface RunOptions extends CommonOptions {
  readonly engine: Engine;
  readonly strict?: boolean;
  readonly cache: boolean;
  readonly watch?: boolean;
  readonly fuel?: number;
  readonly memory?: number;
  readonly metrics?: 'text' | 'json';
  readonly allowAll?: boolean;
  readonly allowRead?: Grant;
  readonly allowWrite?: Grant;
  readonly allowNet?: Grant;
  readonly allowEnv?: Grant;
  readonly allowRun?: Grant;
  readonly allowClock?: boolean;
}

/** `run [FILE] [ARGUMENTS…]`: compiles where needed, and runs. */
export function runCommand(context: Context): Command {
  return declareCommand('run', 'run a program: a file, a project, or a compiled module', `The program is compiled where needed and kept compiled, so that it starts at once the next time. It can do nothing to
the world outside but print and read its input, unless it is allowed to: options for \`noodle\` stand in front of the
program's name, and everything behind it belongs to the program.`, [
    ['noodle run hello.nc Ada', '`Ada` goes to the program'],
    ['noodle run', 'the project around the current folder'],
    ['noodle run build/main.nbc', 'what `noodle build` made'],
    ['noodle run --allow-read=data report.nc', 'may read files below data/'],
    ['noodle run --metrics=json server.nc', 'what it took, as JSON on standard error'],
  ])
    .argument('[program]', 'an .nc or .nbc file, a folder, or `-`')
    .argument('[arguments...]', 'what `main` gets')
    .addOption(new Option('--engine <engine>', 'what runs the program').choices(ENGINES).default('interpreter'))
    .option('--no-cache', 'compile anew')
    .option('--watch', 'run again whenever a file changes')
    .option('--fuel <steps>', 'end the program with an error after so many steps', parseCount)
    .option('--memory <size>', 'the memory that the program may use, such as 64m', parseSize)
    .addOption(new Option('--metrics <format>', 'afterwards, say what it took (as text)').choices(['text', 'json']))
    .addOption(strictOption())
    .option('--allow-all', 'let the program do everything')
    .option('--allow-read <folders>', 'let it read files (only below these folders)')
    .option('--allow-write <folders>', 'let it write files (only below these folders)')
    .option('--allow-net <hosts>', 'let it use the network (only these)')
    .option('--allow-env <names>', 'let it read environment variables (only these)')
    .option('--allow-run <programs>', 'let it start processes (only these)')
    .option('--allow-clock', 'let it read the time of day')
    .passThroughOptions()
    .action(async (program: string | undefined, args: string[], options: RunOptions) => {
      const terminal = context.terminal(options.color);
      if (options.watch) context.exitCode = await (await import('../watch.ts')).watchRun(program, options, terminal);
      else context.exitCode = await (await import('../run.ts')).runTarget(program, args, options, terminal);
    });
}

const WITH_VALUE = new Set(['--engine', '--fuel', '--memory', '--color']);

/**
 * `--metrics hello.nc` must not take the program for the option's value, so an option that is written without `=` gets its
 * plain meaning here. What stands behind the program's name belongs to the program and stays as it is.
 */
export function completeOptions(args: readonly string[]): string[] {
  if (args[0] !== 'run') return [...args];
  const completed = [...args];
  for (let i = 1; i < args.length && args[i].startsWith('-') && args[i] !== '-'; i++) {
    if (OPTIONAL_VALUES.has(args[i])) completed[i] = `${args[i]}=${args[i] === '--metrics' ? 'text' : '*'}`;
    else if (WITH_VALUE.has(args[i])) i++;
  }
  return completed;
}
