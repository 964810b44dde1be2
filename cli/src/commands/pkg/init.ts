import { Option, type Command } from 'commander';
import { PACKAGE_TYPES, type PackageType } from '@noodlecore/package-manager/manifest/names';
import { declareCommand, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';

export interface InitOptions extends CommonOptions {
  readonly name?: string;
  readonly type: PackageType;
  readonly license?: string;
}

/** `pkg init`: a noodle.json for files that are there already. */
export function initCommand(context: Context): Command {
  return declareCommand('init', 'make a package of the current folder', `Writes a noodle.json for the files that are there; a new project with files of its own is made by \`noodle new\`.`, [
    ['noodle pkg init', 'named after the folder'],
    ['noodle pkg init --name geometry --license MIT', 'with another name, and a licence'],
  ])
    .option('--name <name>', 'the name (default: the folder\'s)')
    .addOption(new Option('--type <type>', 'what it is').choices(PACKAGE_TYPES).default('library'))
    .option('--license <spdx>', 'the licence, such as `MIT`')
    .action(async (options: InitOptions) => {
      const { initPackage } = await import('../../pkg/init.ts');
      initPackage(options, context.terminal(options.color));
    });
}
