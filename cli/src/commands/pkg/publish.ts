import type { Command } from 'commander';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption, yesOption } from './options.ts';

export interface PublishOptions extends CommonOptions, RegistryOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly tests: boolean;
  readonly allowRequested?: boolean;
}

/** `pkg publish`: a version for everybody. */
export function publishCommand(context: Context): Command {
  return declareCommand('publish', 'publish the package', `Packs the package, looks at it with the eyes of those who will install it, signs it with your key and sends it. All that stands against it is said at once: no README, licence or
description, private types in public signatures, unfinished functions, tests that fail, errors in strict mode, dependencies that take any version, secrets, and a version that says less than has changed (\`noodle pkg diff\`). In
continuous integration of GitHub or GitLab, where it was built is stated and signed. A version never changes once it is published; sending the same again is safe.`, [
    ['noodle pkg publish --dry-run', 'only look, and show what would be sent'],
    ['noodle pkg publish', 'show it, ask, and send it'],
    ['NOODLE_TOKEN=… noodle pkg publish --yes', 'in continuous integration'],
  ])
    .option('--dry-run', 'send nothing')
    .option('--no-tests', 'do not run the tests')
    .option('--allow-requested', 'the tests may do what noodle.json asks for')
    .addOption(yesOption('publish without a question'))
    .addOption(registryOption())
    .addOption(formatOption())
    .action(async (options: PublishOptions) => {
      const { publishPackage } = await import('../../pkg/publish.ts');
      context.exitCode = await publishPackage(options, context.terminal(options.color));
    });
}
