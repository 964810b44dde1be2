import type { Command } from 'commander';
import { declareCommand, formatOption, parseCount, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption } from './options.ts';

export interface LoginOptions extends CommonOptions, RegistryOptions {
  readonly user?: string;
  readonly token?: string;
  readonly register?: boolean;
  readonly days: number;
}

/** `pkg login`: a token of this machine's. */
export function loginCommand(context: Context): Command {
  return declareCommand('login', 'log in at a registry', `Asks for name and password, and keeps a token that the registry makes for this machine, in a file that only you can read. The key that your releases are signed with is made
at the first login, and made known to the registry. Without a terminal, the password is read from standard input.`, [
    ['noodle pkg login --registry https://packages.example.org', 'asks for name and password'],
    ['noodle pkg login --register', 'makes an account first'],
    ['noodle pkg login --token - < token.txt', 'with a token that was made elsewhere'],
  ])
    .option('--user <name>', 'the account')
    .option('--register', 'make the account')
    .option('--token <token>', 'a token; `-` reads it from standard input')
    .option('--days <count>', 'how long the token is to last', parseCount, 30)
    .addOption(registryOption())
    .addOption(formatOption())
    .action(async (options: LoginOptions) => {
      const { logIn } = await import('../../pkg/login.ts');
      await logIn(options, context.terminal(options.color));
    });
}
