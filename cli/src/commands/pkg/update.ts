import type { Command } from 'commander';
import { declareCommand, formatOption } from '../../command.ts';
import type { Context } from '../../context.ts';
import { addChangeOptions, type ChangeOptions } from './options.ts';

/** `pkg update [PACKAGE…]`: newer versions, as far as noodle.json allows. */
export function updateCommand(context: Context): Command {
  const command = declareCommand('update', 'take newer versions', `Chooses the newest versions that the ranges in noodle.json allow: of some packages, or of all. A version that asks to be allowed more than the one before
is shown, and taken only when you agree.`, [
    ['noodle pkg update', 'all packages'],
    ['noodle pkg update json_tools', 'one, and others only where it needs them newer'],
    ['noodle pkg update --min-release-age 3d', 'nothing that came out in the last three days'],
  ])
    .argument('[package...]', 'names')
    .addOption(formatOption())
    .action(async (packages: string[], options: ChangeOptions) => {
      const terminal = context.terminal(options.color);
      const { operations } = await import('../../pkg/operations.ts');
      const { installTools } = await import('../../pkg/tools.ts');
      const { tellInstalled } = await import('../../pkg/installed-text.ts');
      const { updatePackages } = await operations();
      await tellInstalled((tools) => updatePackages('.', packages, tools, { minReleaseAge: options.minReleaseAge }), await installTools(options, terminal), options.format, terminal);
    });
  return addChangeOptions(command);
}
