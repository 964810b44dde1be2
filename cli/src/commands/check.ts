import { Option, type Command } from 'commander';
import { declareCommand, formatOption, PathArgument, strictOption, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';

export interface CheckOptions extends CommonOptions {
  readonly syntax?: boolean;
  readonly cache: boolean;
  readonly strict?: boolean;
  readonly watch?: boolean;
  readonly fix?: boolean;
}

/** `check [PATH…]`: reports what is wrong; with `--fix`, mends what can be mended surely. */
export function checkCommand(context: Context): Command {
  return declareCommand('check', 'report mistakes, and mend them with --fix', `Reports every mistake of names, types and syntax that the compiler finds: on standard error, drawn, or with
--format json as one object a line on standard output. Without a path, the project around the current folder and its
tests. Exits with 1 where there are errors; warnings alone are no reason. With --fix it first writes into your files
what a message offers as a fix that is sure, and reports what is left.`, [
    [`${context.program} check`, 'the project around the current folder'],
    [`${context.program} check shapes.nc`, 'one file and what it imports'],
    [`${context.program} check --fix`, 'mends what can be mended surely'],
    [`${context.program} check --syntax *.nc`, 'only whether the files can be read'],
    [`${context.program} check --format json src`, 'one JSON object a line, for other programs'],
  ])
    .addArgument(new PathArgument('[path...]', 'files, folders, or `-` for standard input'))
    .option('--syntax', 'only parse: names and types are not looked at')
    .option('--no-cache', 'check everything anew, whatever was found the last time')
    .addOption(strictOption())
    .addOption(formatOption())
    .addOption(new Option('--watch', 'check again whenever a file changes').conflicts('syntax'))
    .addOption(new Option('--fix', 'apply the fixes that are sure to your files').conflicts(['syntax', 'watch']))
    .action(async (paths: string[], options: CheckOptions) => {
      const terminal = context.terminal(options.color);
      const { checkPaths, checkSyntax } = await import('../check.ts');
      if (options.syntax) context.exitCode = checkSyntax(paths, options, terminal);
      else if (options.watch) context.exitCode = await (await import('../watch.ts')).watchCheck(paths, options, terminal);
      else if (options.fix) context.exitCode = (await import('../fix.ts')).fixPaths(paths, options, terminal);
      else context.exitCode = checkPaths(paths, options, terminal);
    });
}
