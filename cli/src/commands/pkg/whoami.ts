import type { Command } from 'commander';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption } from './options.ts';

export interface WhoamiOptions extends CommonOptions, RegistryOptions {
  readonly all?: boolean;
}

/** `pkg whoami`: whose token it is. */
export function whoamiCommand(context: Context): Command {
  return declareCommand('whoami', 'show who you are at the registry', `Asks the registry whose the token is, until when it lasts, and what it may be used for.`, [
    ['noodle pkg whoami', ''],
    ['noodle pkg whoami --all', 'and all tokens and signing keys of the account'],
  ])
    .option('--all', 'also list the tokens and signing keys of the account')
    .addOption(registryOption())
    .addOption(formatOption())
    .action(async (options: WhoamiOptions) => {
      const { tellIdentity } = await import('../../pkg/sessions.ts');
      await tellIdentity(options, context.terminal(options.color));
    });
}
