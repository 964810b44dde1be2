import type { Command } from 'commander';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';

/** `pkg tree`: what needs what. */
export function treeCommand(context: Context): Command {
  return declareCommand('tree', 'show what needs what', `Shows the packages of the project below what needs them. What a package needs is shown once; where it stands again, \`…\` follows.`, [
    ['noodle pkg tree', 'the whole tree'],
    ['noodle pkg tree --format json', 'for programs'],
  ])
    .addOption(formatOption())
    .action(async (options: CommonOptions) => {
      const { out } = context.terminal(options.color);
      const { operations } = await import('../../pkg/operations.ts');
      const { treeText } = await import('../../pkg/tree-text.ts');
      const roots = (await operations()).dependencyTree('.');
      out(options.format === 'json' ? `${JSON.stringify({ type: 'tree', roots })}\n` : roots.map(treeText).join(''));
    });
}
