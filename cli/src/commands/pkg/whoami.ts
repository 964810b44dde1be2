import type { Command } from 'commander';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption } from './options.ts';

type WhoamiOptions = CommonOptions & RegistryOptions;

/** `pkg whoami`: whose token it is. */
export function whoamiCommand(context: Context): Command {
  return declareCommand('whoami', 'show who you are at the registry', `Asks the registry whose the token is, until when it lasts, and what it may be used for.`, [['noodle pkg whoami', '']])
    .addOption(registryOption())
    .addOption(formatOption())
    .action(async (options: WhoamiOptions) => {
      const { out } = context.terminal(options.color);
      const { operations } = await import('../../pkg/operations.ts');
      const { openOwnConnection } = await import('../../pkg/registry.ts');
      const connection = await openOwnConnection(options);
      const { user, token } = await connection.ask((await operations()).routes.whoami);
      const until = new Date(token.expiresAt).toISOString().slice(0, 10);
      out(options.format === 'json' ? `${JSON.stringify({ type: 'whoami', user, registry: connection.registry, scopes: token.scopes, packages: token.packages, expiresAt: token.expiresAt })}\n` : `${user} at ${connection.registry}, until ${until}: ${token.scopes.join(', ')}\n`);
    });
}
