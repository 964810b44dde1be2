import { Option, type Command } from 'commander';
import { declareCommand, formatOption, PathArgument } from '../../command.ts';
import type { Context } from '../../context.ts';
import { addChangeOptions, type ChangeOptions } from './options.ts';

interface AddCommandOptions extends ChangeOptions {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
  readonly exact?: boolean;
}

/** `pkg add PACKAGE…`: lists packages in noodle.json and installs them. */
export function addCommand(context: Context): Command {
  const command = declareCommand('add', 'add packages to the project', `Lists packages in noodle.json, chooses versions that fit with everything else, and installs them. What does not fit changes nothing, and the message says
who asked for what.`, [
    ['noodle pkg add json_tools', 'the newest version, and later ones that break nothing'],
    ['noodle pkg add json_tools@^2.0.0 text_tools', 'of one a range of versions'],
    ['noodle pkg add ../geometry', 'a package in a folder beside'],
    ['noodle pkg add --dev test_tools', 'for tests only'],
  ])
    .addArgument(new PathArgument('<package...>', 'names, with `@range` where it matters, or folders'))
    .addOption(new Option('--dev', 'for the project\'s own tests and tools').conflicts(['optional', 'peer']))
    .addOption(new Option('--optional', 'where it fits').conflicts('peer'))
    .option('--peer', 'what whoever uses this package brings')
    .option('--exact', 'this version and no other')
    .addOption(formatOption())
    .action(async (packages: string[], options: AddCommandOptions) => {
      const terminal = context.terminal(options.color);
      const { operations } = await import('../../pkg/operations.ts');
      const { installTools } = await import('../../pkg/tools.ts');
      const { tellInstalled } = await import('../../pkg/installed-text.ts');
      const { addPackages, readAsked } = await operations();
      const kind = options.dev ? 'development' : options.optional ? 'optional' : options.peer ? 'peer' : 'required';
      const add = { kind, isExact: options.exact ?? false, minReleaseAge: options.minReleaseAge } as const;
      await tellInstalled((tools) => addPackages('.', packages.map(readAsked), tools, add), await installTools(options, terminal), options.format, terminal);
    });
  return addChangeOptions(command);
}
