import type { Command } from 'commander';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption } from './options.ts';

/** `pkg cache …`: what is kept on this machine. */
export function cacheCommand(context: Context): Command {
  const command = declareCommand('cache', 'look after what is kept on this machine', `Packages are kept once for all projects of a user, and with them what registries said.`, [
    ['noodle pkg cache info', 'where, and how much'],
    ['noodle pkg cache clean', 'take it away; projects keep what they have'],
    ['noodle pkg cache forget', 'begin anew with a registry whose log was lost'],
  ]).enablePositionalOptions().helpCommand(false).usage('<command> [options]');
  for (const each of [infoCommand(context), cleanCommand(context), forgetCommand(context)]) command.addCommand(each);
  return command;
}

function infoCommand(context: Context): Command {
  return declareCommand('info', 'show where it is and how much', 'Counts the packages and their files.', [['noodle pkg cache info', '']])
    .addOption(formatOption())
    .action(async (options: CommonOptions) => {
      const { operations } = await import('../../pkg/operations.ts');
      const { storeFolder } = await import('../../pkg/places.ts');
      const { out } = context.terminal(options.color);
      const { packages, bytes } = new (await operations()).Store(storeFolder()).size();
      out(options.format === 'json' ? `${JSON.stringify({ type: 'cache', folder: storeFolder(), packages, bytes })}\n` : `${storeFolder()}\n${packages} packages, ${(bytes / 1024 / 1024).toFixed(1)} MB\n`);
    });
}

function cleanCommand(context: Context): Command {
  return declareCommand('clean', 'take all packages away', 'What projects have stays; what they need next is fetched again.', [['noodle pkg cache clean', '']]).action(async (options: CommonOptions) => {
    const { operations } = await import('../../pkg/operations.ts');
    const { storeFolder } = await import('../../pkg/places.ts');
    new (await operations()).Store(storeFolder()).clean();
    context.terminal(options.color).out(`${storeFolder()} is empty\n`);
  });
}

function forgetCommand(context: Context): Command {
  return declareCommand('forget', 'forget what a registry said before', 'The next visit is the first one again: its key and the state of its log are believed as they are then. Do so only when its keepers tell why.', [['noodle pkg cache forget --registry https://packages.example.org', '']])
    .addOption(registryOption())
    .action(async (options: CommonOptions & RegistryOptions) => {
      const { operations } = await import('../../pkg/operations.ts');
      const { places, registryAddress } = await import('../../pkg/registry.ts');
      const registry = await registryAddress(options);
      new (await operations()).KnownRegistry(registry, places()).forget();
      context.terminal(options.color).out(`${registry} is forgotten\n`);
    });
}
