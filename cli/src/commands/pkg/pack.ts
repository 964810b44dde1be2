import { InvalidArgumentError, Option, type Command } from 'commander';
import { declareCommand, formatOption, PathOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import { PACK_FORMATS, type PackFormat } from '../../pack/formats.ts';

export interface PackOptions extends CommonOptions {
  readonly output?: string;
  readonly list?: boolean;
  readonly as: readonly PackFormat[];
  readonly base?: string;
}

/** `pkg pack`: the archive that would be published. */
export function packCommand(context: Context): Command {
  return declareCommand('pack', 'make the archive of the package', `Packs noodle.json, README, CHANGELOG, the licence, the sources, and what \`files\` in noodle.json names. The same files give the same bytes, whoever packs them.

Other tools take the program of the module that \`main\` names, as WebAssembly: \`npm\` an npm package with types, \`wheel\` a Python package that calls it by way of Node, \`docker\` a context for \`docker build\` and an OCI image without a daemon. They print and compute; files, network and
processes are not there.`, [
    ['noodle pkg pack', 'NAME-VERSION.tar.gz'],
    ['noodle pkg pack --list', 'only say what would be in it'],
    ['noodle pkg pack --as npm --as wheel -o dist', 'for npm and for Python, into dist/'],
    ['noodle pkg pack --as docker --base node', 'an image on top of the one whose OCI layout is in node/'],
  ])
    .addOption(new PathOption('-o, --output <path>', 'the file to write, or a folder for several (default: the current folder)'))
    .addOption(new Option('--as <format>', 'what to make; may be given several times').choices(PACK_FORMATS).argParser(addFormat).default([], 'tar.gz'))
    .addOption(new PathOption('--base <folder>', 'the OCI layout of an image with Node, which the image stands on'))
    .option('--list', 'write nothing, and list the files')
    .addOption(formatOption())
    .action(async (options: PackOptions) => {
      const { packPackage } = await import('../../pkg/pack.ts');
      context.exitCode = await packPackage(options, context.terminal(options.color));
    });
}

function addFormat(text: string, before: readonly PackFormat[]): readonly PackFormat[] {
  const format = PACK_FORMATS.find((each) => each === text);
  if (!format) throw new InvalidArgumentError(`one of ${PACK_FORMATS.join(', ')}`);
  return before.includes(format) ? before : [...before, format];
}
