import { Option, type Command } from 'commander';
import { declareCommand, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';

export interface NewOptions extends CommonOptions {
  readonly template: 'app' | 'lib';
}

/** `new NAME`: a project that builds, runs and has a test that passes. */
export function newCommand(context: Context): Command {
  return declareCommand('new', 'make a new project in a new folder', `The folder's name is the package's: small letters, digits and \`_\`. The new project is strict, and has a test that
passes. A folder that is there already must be empty.`, [
    ['noodle new shop', 'a program'],
    ['noodle new .', 'in the current folder'],
    ['noodle new --template lib money', 'a library with tests'],
  ])
    .argument('<name>', "the folder, and the package's name")
    .addOption(new Option('--template <kind>', 'what to begin with').choices(['app', 'lib']).default('app'))
    .action(async (name: string, options: NewOptions) => {
      const { createProject } = await import('../new-project.ts');
      createProject(name, options.template, context.terminal(options.color));
    });
}
