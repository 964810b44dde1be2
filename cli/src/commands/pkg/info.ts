import type { Command } from 'commander';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption } from './options.ts';

export type InfoOptions = CommonOptions & RegistryOptions;

/** `pkg info PACKAGE`: what the registry says of it. */
export function infoCommand(context: Context): Command {
  return declareCommand('info', 'show what a package is', `Shows what the registry says of a package: its versions, who published them, what it needs, and what it asks to be allowed.`, [
    ['noodle pkg info json_tools', 'its newest version'],
    ['noodle pkg info json_tools@1.4.2', 'one version'],
  ])
    .argument('<package>', 'its name, and `@version` for one that is not the newest')
    .addOption(registryOption())
    .addOption(formatOption())
    .action(async (asked: string, options: InfoOptions) => {
      const { tellInfo } = await import('../../pkg/info.ts');
      await tellInfo(asked, options, context.terminal(options.color));
    });
}
