import type { Command } from 'commander';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption } from './options.ts';

interface OutdatedOptions extends CommonOptions, RegistryOptions {
  readonly all?: boolean;
}

/** `pkg outdated`: what is not the newest. */
export function outdatedCommand(context: Context): Command {
  return declareCommand('outdated', 'show what is not the newest', `Lists the packages of which there is something newer: the version that is there, the newest that noodle.json allows (\`noodle pkg update\` takes it), and the newest of all.
Versions that were taken back or deprecated are listed too.`, [
    ['noodle pkg outdated', 'those that noodle.json lists'],
    ['noodle pkg outdated --all', 'those that they need as well'],
  ])
    .option('--all', 'also what packages need')
    .addOption(registryOption())
    .addOption(formatOption())
    .action(async (options: OutdatedOptions) => {
      const terminal = context.terminal(options.color);
      const { operations } = await import('../../pkg/operations.ts');
      const { openClient } = await import('../../pkg/tools.ts');
      const { table } = await import('../../pkg/table.ts');
      const found = (await (await operations()).outdatedPackages('.', await openClient(options))).filter(({ isListed }) => isListed || options.all);
      if (options.format === 'json') return terminal.out(`${JSON.stringify({ type: 'outdated', packages: found })}\n`);
      terminal.out(table(['package', 'there', 'wanted', 'latest', ''], found.map(({ name, current, wanted, latest, isYanked, deprecated }) => [name, current, wanted, latest, isYanked ? 'taken back' : deprecated === null ? '' : `deprecated: ${deprecated}`])));
      if (found.length === 0 && terminal.interactive) terminal.error('all are the newest\n');
    });
}
