import type { Command } from 'commander';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';

/** `pkg run [NAME]`: a script, or a command that a package brings. */
export function runScriptCommand(context: Context): Command {
  return declareCommand('run', 'run a script or a command of a package', `Starts a command line of \`scripts\` in noodle.json, in the project's folder; or a command that the project or one of its packages brings under \`commands\`. Without a name, lists
them.`, [
    ['noodle pkg run', 'what there is'],
    ['noodle pkg run bench --quick', 'what stands behind the name goes to it'],
  ])
    .argument('[name]', 'a script or command')
    .argument('[arguments...]', 'what it gets')
    .addOption(formatOption())
    .passThroughOptions()
    .action(async (name: string | undefined, args: string[], options: CommonOptions) => {
      const { listScripts, runScript } = await import('../../pkg/scripts.ts');
      const terminal = context.terminal(options.color);
      context.exitCode = name === undefined ? listScripts(options.format, terminal) : runScript(name, args);
    });
}
