import type { Command } from 'commander';
import { declareCommand, formatOption, PathArgument, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption } from './options.ts';

export interface VerifyOptions extends CommonOptions, RegistryOptions {
  readonly offline?: boolean;
  readonly repair?: boolean;
}

/** `pkg verify [FILE]`: whether what is there is what was published. */
export function verifyCommand(context: Context): Command {
  return declareCommand('verify', 'check installed packages, or an archive', `Compares every file of the installed packages with what was published, and every release with its publisher's signature and the registry's log. Of an archive, says what is in it, or why nobody
may unpack it. Ends with 1 where something is wrong.`, [
    ['noodle pkg verify', 'the packages of this project'],
    ['noodle pkg verify --repair', 'and fetch damaged ones anew'],
    ['noodle pkg verify geometry-1.2.0.tar.gz', 'an archive'],
  ])
    .addArgument(new PathArgument('[archive]', 'a file'))
    .option('--offline', 'look at the files alone')
    .option('--repair', 'fetch damaged packages anew')
    .addOption(registryOption())
    .addOption(formatOption())
    .action(async (archive: string | undefined, options: VerifyOptions) => {
      const { verifyArchive, verifyPackages } = await import('../../pkg/verify.ts');
      const terminal = context.terminal(options.color);
      context.exitCode = archive === undefined ? await verifyPackages(options, terminal) : await verifyArchive(archive, options, terminal);
    });
}
