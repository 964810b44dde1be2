import type { Command } from 'commander';
import { PathOption, declareCommand, formatOption, parseCount, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';

export interface RegistryCommandOptions extends CommonOptions {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly database?: string;
  readonly bucket?: string;
  readonly origin?: string;
  readonly closed?: true;
  readonly behindProxy?: true;
  readonly newAdminToken?: true;
}

/** `pkg registry`: a registry of packages, until it is stopped. */
export function registryCommand(context: Context): Command {
  return declareCommand('registry', 'serve packages to others', `Starts a registry: what \`noodle pkg publish\` sends is kept in its folder, and served to all who ask, with a page for each package. The first start makes an
account \`admin\` and shows a token of it, once. Ctrl+C ends it.`, [
    ['noodle pkg registry', 'on this machine, in ./registry-data'],
    ['noodle pkg registry --host 0.0.0.0 --port 80 --data /srv/packages', 'for others'],
    ['NOODLE_REGISTRY_DATABASE=postgres://… noodle pkg registry', 'with a PostgreSQL server'],
  ])
    .option('--port <number>', 'where it listens; 0 takes any that is free', parseCount, 4873)
    .option('--host <address>', 'the address at which it listens', '127.0.0.1')
    .addOption(new PathOption('--data <folder>', 'where its keys, and what it keeps, stand').default('registry-data'))
    .option('--database <url>', 'a PostgreSQL server in place of the embedded database (default: NOODLE_REGISTRY_DATABASE)')
    .option('--bucket <url>', 'a bucket of S3 for the archives, with the keys in AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION')
    .option('--origin <name>', 'whose log it is; for the first start')
    .option('--closed', 'only `admin` makes accounts')
    .option('--behind-proxy', 'believe the proxy in front who asks (x-forwarded-for)')
    .option('--new-admin-token', 'show a new token of `admin`')
    .addOption(formatOption())
    .action(async (options: RegistryCommandOptions) => {
      const { serveRegistry } = await import('../../pkg/serve-registry.ts');
      await serveRegistry(options, context.terminal(options.color));
    });
}
