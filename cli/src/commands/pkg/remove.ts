import type { Command } from 'commander';
import { declareCommand, formatOption } from '../../command.ts';
import type { Context } from '../../context.ts';
import { addChangeOptions, type ChangeOptions } from './options.ts';

/** `pkg remove PACKAGE…`: takes packages out of noodle.json, and what nobody else needs with them. */
export function removeCommand(context: Context): Command {
  const command = declareCommand('remove', 'take packages out of the project', `Takes packages out of noodle.json, and with them what nobody else needs. All other versions stay as they are.`, [['noodle pkg remove json_tools', 'one package']])
    .argument('<package...>', 'names')
    .addOption(formatOption())
    .action(async (packages: string[], options: ChangeOptions) => {
      const terminal = context.terminal(options.color);
      const { operations } = await import('../../pkg/operations.ts');
      const { installTools } = await import('../../pkg/tools.ts');
      const { tellInstalled } = await import('../../pkg/installed-text.ts');
      const { removePackages } = await operations();
      await tellInstalled((tools) => removePackages('.', packages, tools, options), await installTools(options, terminal), options.format, terminal);
    });
  return addChangeOptions(command);
}
