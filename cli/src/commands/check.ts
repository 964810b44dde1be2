import { Option, type Command } from 'commander';
import { declareCommand, formatOption, PathArgument, strictOption, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';

export interface CheckOptions extends CommonOptions {
  readonly syntax?: boolean;
  readonly cache: boolean;
  readonly strict?: boolean;
  readonly watch?: boolean;
}

/** `check [PATH…]`: reports what is wrong and writes nothing. */
export function checkCommand(context: Context): Command {
  return declareCommand('check', 'report mistakes, and write nothing', `Reports every mistake of names, types and syntax that the compiler finds: on standard error, drawn, or with
--format json as one object a line on standard output. Without a path, the project around the current folder and its
tests. Exits with 1 where there are errors; warnings alone are no reason.`, [
    [`${context.program} check`, 'the project around the current folder'],
    [`${context.program} check shapes.nc`, 'one file and what it imports'],
    [`${context.program} check --syntax *.nc`, 'only whether the files can be read'],
    [`${context.program} check --format json src`, 'one JSON object a line, for other programs'],
  ])
    .addArgument(new PathArgument('[path...]', 'files, folders, or `-` for standard input'))
    .option('--syntax', 'only parse: names and types are not looked at')
    .option('--no-cache', 'check everything anew, whatever was found the last time')
    .addOption(strictOption())
    .addOption(formatOption())
    .addOption(new Option('--watch', 'check again whenever a file changes').conflicts('syntax'))
    .action(async (paths: string[], options: CheckOptions) => {
      const terminal = context.terminal(options.color);
      const { checkPaths, checkSyntax } = await import('../check.ts');
      if (options.syntax) context.exitCode = checkSyntax(paths, options, terminal);
      else if (options.watch) context.exitCode = await (await import('../watch.ts')).watchCheck(paths, options, terminal);
      else context.exitCode = checkPaths(paths, options, terminal);
    });
}
