import type { Command } from 'commander';
import { declareCommand, formatOption } from '../../command.ts';
import type { Context } from '../../context.ts';
import { addChangeOptions, type ChangeOptions } from './options.ts';

export interface AuditOptions extends ChangeOptions {
  readonly fix?: boolean;
}

/** `pkg audit`: known weaknesses of what is installed. */
export function auditCommand(context: Context): Command {
  const command = declareCommand('audit', 'look for known weaknesses', `Compares the installed versions with the weaknesses that the registry knows of. Ends with 1 where there are some.`, [
    ['noodle pkg audit', 'what is known'],
    ['noodle pkg audit --fix', 'take versions without them, where noodle.json allows it'],
  ])
    .option('--fix', 'take versions that have none')
    .addOption(formatOption())
    .action(async (options: AuditOptions) => {
      const { auditProject } = await import('../../pkg/audit.ts');
      context.exitCode = await auditProject(options, context.terminal(options.color));
    });
  return addChangeOptions(command);
}
