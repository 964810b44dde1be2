import type { Command } from 'commander';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption, yesOption } from './options.ts';

export interface YankOptions extends CommonOptions, RegistryOptions {
  readonly undo?: boolean;
  readonly reason?: string;
  readonly yes?: boolean;
}

/** `pkg yank PACKAGE@VERSION`: takes a version back, in two steps. */
export function yankCommand(context: Context): Command {
  return declareCommand('yank', 'take a published version back', `Nobody is given the version any more, except who has it in a noodle.lock already. What that would do to others is shown first.`, [
    ['noodle pkg yank json_tools@1.4.2 --reason "loses data"', 'show what it does to others, ask, and do it'],
    ['noodle pkg yank json_tools@1.4.2 --undo', 'give it back'],
  ])
    .argument('<version>', 'a package and one version of it')
    .option('--undo', 'give a version back that was taken back')
    .option('--reason <text>', 'why, for the log')
    .addOption(yesOption('do it without a question'))
    .addOption(registryOption())
    .addOption(formatOption())
    .action(async (version: string, options: YankOptions) => {
      const { yankVersion } = await import('../../pkg/yank.ts');
      await yankVersion(version, options, context.terminal(options.color));
    });
}
