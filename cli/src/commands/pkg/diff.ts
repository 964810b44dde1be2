import { Argument, type Command } from 'commander';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption } from './options.ts';

export interface DiffOptions extends CommonOptions, RegistryOptions {}

/** `pkg diff [FROM] [TO]`: what a new version asks of users. */
export function diffCommand(context: Context): Command {
  return declareCommand('diff', 'show what has changed for users', `Compares the public interfaces of two versions of the package: what is gone or new, what takes or gives other types, what those who extend or implement must now have. Each change is
major (users may have to change their programs), minor (there is more than before) or patch, and the highest says which version may follow. A version is one that is published, or an archive.`, [
    ['noodle pkg diff', 'the project, and the version that was published before it'],
    ['noodle pkg diff 1.2.0', 'the project, and this version'],
    ['noodle pkg diff 1.1.0 1.2.0', 'two published versions'],
    ['noodle pkg diff geometry-1.2.0.tar.gz', 'the project, and an archive'],
  ])
    .addArgument(new Argument('[from]', 'a version, or an archive'))
    .addArgument(new Argument('[to]', 'a version, or an archive (default: the project)'))
    .addOption(registryOption())
    .addOption(formatOption())
    .action(async (from: string | undefined, to: string | undefined, options: DiffOptions) => {
      const { showDifference } = await import('../../pkg/diff.ts');
      context.exitCode = await showDifference({ from, to }, options, context.terminal(options.color));
    });
}
