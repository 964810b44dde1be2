import type { Command } from 'commander';
import { declareCommand, formatOption, PathArgument, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';

export interface FormatOptions extends CommonOptions {
  readonly check?: boolean;
}

/** `fmt [PATH…]`: one layout for everybody. */
export function fmtCommand(context: Context): Command {
  return declareCommand('fmt', 'write files in the layout of all .nc code', `There are no settings, so there is nothing to discuss. What cannot be read stays as it is.`, [
    [`${context.program} fmt`, 'every file of the project'],
    [`${context.program} fmt --check src`, 'change nothing; exit with 1 where something would change'],
    [`${context.program} fmt --check --format json`, 'the same, one JSON object a line'],
    [`${context.program} fmt - < a.nc`, 'format standard input to standard output'],
  ])
    .addArgument(new PathArgument('[path...]', 'files, folders, or `-`'))
    .addOption(formatOption())
    .option('--check', 'change nothing, and say which files would change')
    .action(async (paths: string[], options: FormatOptions) => {
      const { formatPaths } = await import('../format.ts');
      context.exitCode = formatPaths(paths, options, context.terminal(options.color));
    });
}
