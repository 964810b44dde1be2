import type { Command } from 'commander';
import { declareCommand, formatOption } from '../../command.ts';
import type { Context } from '../../context.ts';
import { addChangeOptions, type ChangeOptions } from './options.ts';

interface InstallOptions extends ChangeOptions {
  readonly frozen?: boolean;
  readonly minimal?: boolean;
}

/** `pkg install`: makes the packages be what noodle.json and noodle.lock say. */
export function installCommand(context: Context): Command {
  const command = declareCommand('install', 'install what noodle.json lists', `Installs the versions of noodle.lock; what noodle.json lists and noodle.lock has not is chosen and added to it. Everything is fetched and checked before anything
changes.`, [
    ['noodle pkg install', 'after getting the sources, and after every change of noodle.json'],
    ['noodle pkg install --frozen', 'in continuous integration: noodle.lock must fit'],
    ['noodle pkg install --offline', 'with what is on this machine'],
  ])
    .option('--frozen', 'choose nothing anew; end with an error where noodle.lock does not fit')
    .option('--minimal', 'choose the oldest versions that fit, and not the newest')
    .addOption(formatOption())
    .action(async (options: InstallOptions) => {
      const terminal = context.terminal(options.color);
      const { operations } = await import('../../pkg/operations.ts');
      const { installTools } = await import('../../pkg/tools.ts');
      const { tellInstalled } = await import('../../pkg/installed-text.ts');
      const { install, projectFolder } = await operations();
      const { minReleaseAge, frozen: isFrozen, minimal } = options;
      await tellInstalled((tools) => install(projectFolder('.'), tools, { isFrozen, policy: minimal ? 'minimal' : 'newest', minReleaseAge }), await installTools(options, terminal), options.format, terminal);
    });
  return addChangeOptions(command);
}
