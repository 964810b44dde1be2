import type { Command } from 'commander';
import { declareCommand, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption } from './options.ts';

type LogoutOptions = CommonOptions & RegistryOptions;

/** `pkg logout`: ends this machine's token. */
export function logoutCommand(context: Context): Command {
  return declareCommand('logout', 'log out', `Ends the token of this machine at the registry, and forgets it here.`, [['noodle pkg logout', '']])
    .addOption(registryOption())
    .action(async (options: LogoutOptions) => {
      const { logOut } = await import('../../pkg/login.ts');
      await logOut(options, context.terminal(options.color));
    });
}
