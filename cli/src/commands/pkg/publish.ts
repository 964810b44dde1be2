import type { Command } from 'commander';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption, yesOption } from './options.ts';

export interface PublishOptions extends CommonOptions, RegistryOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** `pkg publish`: a version for everybody. */
export function publishCommand(context: Context): Command {
  return declareCommand('publish', 'publish the package', `Packs the package, compiles what it packed as a stranger would who installs it, signs it with your key and sends it. A version never changes once it is published; sending
the same again is safe.`, [
    ['noodle pkg publish --dry-run', 'only show what would be sent'],
    ['noodle pkg publish', 'show it, ask, and send it'],
    ['NOODLE_TOKEN=… noodle pkg publish --yes', 'in continuous integration'],
  ])
    .option('--dry-run', 'send nothing')
    .addOption(yesOption('publish without a question'))
    .addOption(registryOption())
    .addOption(formatOption())
    .action(async (options: PublishOptions) => {
      const { publishPackage } = await import('../../pkg/publish.ts');
      context.exitCode = await publishPackage(options, context.terminal(options.color));
    });
}
