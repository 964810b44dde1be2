import { Option, type Command } from 'commander';
import { declareCommand, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption } from './options.ts';

export interface LogoutOptions extends CommonOptions, RegistryOptions {
  readonly others?: boolean;
  readonly revoke?: string;
}

/** `pkg logout`: ends this machine's token, or others. */
export function logoutCommand(context: Context): Command {
  return declareCommand('logout', 'log out, here or elsewhere', `Ends the token of this machine at the registry, and forgets it here. Where a machine or a token was lost, ends those that are elsewhere; this one stays.`, [
    ['noodle pkg logout', 'here'],
    ['noodle pkg logout --others', 'everywhere else, as after a theft'],
    ['noodle pkg logout --revoke 3f1c…', 'a token or a signing key that `noodle pkg whoami --all` lists'],
  ])
    .addOption(new Option('--others', 'end all other tokens of the account').conflicts('revoke'))
    .option('--revoke <name>', 'end one token, or revoke one signing key, for ever')
    .addOption(registryOption())
    .action(async (options: LogoutOptions) => {
      const terminal = context.terminal(options.color);
      const { endOtherTokens, revoke } = await import('../../pkg/sessions.ts');
      if (options.others) return endOtherTokens(options, terminal);
      if (options.revoke !== undefined) return revoke(options.revoke, options, terminal);
      const { logOut } = await import('../../pkg/login.ts');
      await logOut(options, terminal);
    });
}
