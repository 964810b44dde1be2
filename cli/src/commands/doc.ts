import type { Command } from 'commander';
import { declareCommand, PathArgument, PathOption, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';

export interface DocOptions extends CommonOptions {
  readonly output: string;
}

/** `doc [PATH]`: pages from the doc comments. */
export function docCommand(context: Context): Command {
  return declareCommand('doc', 'write HTML pages from doc comments', `A page for each module with everything that others may use of it. Doc comments are the \`///\` lines above a
declaration, and are Markdown.`, [
    ['noodle doc', 'the project around the current folder, to docs/api/'],
    ['noodle doc shapes.nc -o out', 'one file'],
  ])
    .addArgument(new PathArgument('[path]', 'a file or a folder'))
    .addOption(new PathOption('-o, --output <folder>', 'where to write').default('docs/api'))
    .action(async (path: string | undefined, options: DocOptions) => {
      const { writeDocs } = await import('../doc/doc.ts');
      context.exitCode = writeDocs(path, options.output, context.terminal(options.color));
    });
}
