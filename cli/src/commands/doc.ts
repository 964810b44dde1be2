import type { Command } from 'commander';
import { declareCommand, formatOption, PathArgument, PathOption, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';

export interface DocOptions extends CommonOptions {
  readonly output: string;
  readonly open?: boolean;
}

/** `doc [PATH]`: pages from the doc comments. */
export function docCommand(context: Context): Command {
  return declareCommand('doc', 'write HTML pages from doc comments', `A page for each module with everything that others may use of it, its source, and a search over all. Doc comments are
the \`///\` lines above a declaration, and are Markdown; the \`//\` lines at the top of a file tell of the module, README.md of
the project. \`noodle test\` runs the samples in doc comments.`, [
    ['noodle doc --open', 'the project around the current folder, to docs/api/, and show it'],
    ['noodle doc shapes.nc -o out', 'one file'],
    ['noodle doc --format json', 'the same as data, one JSON object a module'],
  ])
    .addArgument(new PathArgument('[path]', 'a file or a folder'))
    .addOption(new PathOption('-o, --output <folder>', 'where to write').default('docs/api'))
    .option('--open', 'show the pages in your browser')
    .addOption(formatOption())
    .action(async (path: string | undefined, options: DocOptions) => {
      const { documentTarget } = await import('../doc/doc.ts');
      context.exitCode = documentTarget(path, options, context.terminal(options.color));
    });
}
