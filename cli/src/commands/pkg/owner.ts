import { Argument, type Command } from 'commander';
import type { Role } from '@noodlecore/package-manager/protocol/values';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption } from './options.ts';

type OwnerOptions = CommonOptions & RegistryOptions;

/** `pkg owner …`: who may do what with a package. */
export function ownerCommand(context: Context): Command {
  const command = declareCommand('owner', 'say who may do what with a package', `An owner may do everything, a maintainer publish, take back and deprecate, a publisher publish.`, [
    ['noodle pkg owner list json_tools', 'who they are'],
    ['noodle pkg owner add json_tools grace maintainer', 'give a role, or another one'],
    ['noodle pkg owner remove json_tools grace', 'take it away'],
  ]).enablePositionalOptions().helpCommand(false).usage('<command> [options]');
  for (const each of [listCommand(context), addCommand(context), removeCommand(context)]) command.addCommand(each.addOption(registryOption()).addOption(formatOption()));
  return command;
}

function listCommand(context: Context): Command {
  return declareCommand('list', 'show who they are', 'Everybody may look.', [['noodle pkg owner list json_tools', '']])
    .argument('<package>', 'its name')
    .action(async (name: string, options: OwnerOptions) => {
      const { openConnection } = await import('../../pkg/registry.ts');
      const { tellOwners, routes } = await ownerTools();
      tellOwners(await (await openConnection(options)).ask(routes.owners, { params: { name } }), name, options.format, context.terminal(options.color));
    });
}

function addCommand(context: Context): Command {
  return declareCommand('add', 'give a role', 'Who has another role gets this one in its place.', [['noodle pkg owner add json_tools grace maintainer', '']])
    .argument('<package>', 'its name')
    .argument('<user>', 'an account')
    .addArgument(new Argument('[role]', 'what they may do').choices(['owner', 'maintainer', 'publisher']).default('publisher'))
    .action(async (name: string, user: string, role: Role, options: OwnerOptions) => {
      const { openOwnConnection } = await import('../../pkg/registry.ts');
      const { tellOwners, routes } = await ownerTools();
      tellOwners(await (await openOwnConnection(options)).ask(routes.setOwner, { params: { name, user }, body: { role } }), name, options.format, context.terminal(options.color));
    });
}

function removeCommand(context: Context): Command {
  return declareCommand('remove', 'take a role away', 'The last owner stays.', [['noodle pkg owner remove json_tools grace', '']])
    .argument('<package>', 'its name')
    .argument('<user>', 'an account')
    .action(async (name: string, user: string, options: OwnerOptions) => {
      const { openOwnConnection } = await import('../../pkg/registry.ts');
      const { tellOwners, routes } = await ownerTools();
      tellOwners(await (await openOwnConnection(options)).ask(routes.removeOwner, { params: { name, user } }), name, options.format, context.terminal(options.color));
    });
}

async function ownerTools() {
  const { operations } = await import('../../pkg/operations.ts');
  const { tellOwners } = await import('../../pkg/owners-text.ts');
  return { tellOwners, routes: (await operations()).routes };
}
