import type { Command } from 'commander';
import { declareCommand, formatOption, PathOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';

export interface PackOptions extends CommonOptions {
  readonly output?: string;
  readonly list?: boolean;
}

/** `pkg pack`: the archive that would be published. */
export function packCommand(context: Context): Command {
  return declareCommand('pack', 'make the archive of the package', `Packs noodle.json, README, CHANGELOG, the licence, the sources, and what \`files\` in noodle.json names. The same files give the same bytes, whoever packs them.`, [
    ['noodle pkg pack', 'NAME-VERSION.tar.gz'],
    ['noodle pkg pack --list', 'only say what would be in it'],
  ])
    .addOption(new PathOption('-o, --output <file>', 'where to write it'))
    .option('--list', 'write nothing, and list the files')
    .addOption(formatOption())
    .action(async (options: PackOptions) => {
      const { packPackage } = await import('../../pkg/pack.ts');
      await packPackage(options, context.terminal(options.color));
    });
}
