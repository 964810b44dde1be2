import type { Command } from 'commander';
import { notADependency } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { WhyStep } from '@noodlecore/package-manager/operations';
import type { Context } from '../../context.ts';

/** `pkg why PACKAGE`: who needs it. */
export function whyCommand(context: Context): Command {
  return declareCommand('why', 'show who needs a package', `Shows a way from the project to each package that asks for this one, and in which versions.`, [['noodle pkg why text_tools', 'who brings it along']])
    .argument('<package>', 'its name')
    .addOption(formatOption())
    .action(async (name: string, options: CommonOptions) => {
      const { out } = context.terminal(options.color);
      const { operations } = await import('../../pkg/operations.ts');
      const { fault } = await import('../../fault.ts');
      const chains = (await operations()).chainsTo('.', name);
      if (chains.length === 0) throw fault(notADependency, { name }, { hint: 'nobody needs it; `noodle pkg tree` shows what is there' });
      if (options.format === 'json') return out(`${JSON.stringify({ type: 'why', name, chains })}\n`);
      out(chains.map((chain: readonly WhyStep[]) => `${chain.map((step) => `${step.name} ${step.version}${step.range === '' ? '' : ` needs ${step.range} of`}`).join(' ')}\n`).join(''));
    });
}
