import type { Command } from 'commander';
import { missingArgument } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { declareCommand, formatOption, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption } from './options.ts';

interface DeprecateOptions extends CommonOptions, RegistryOptions {
  readonly undo?: boolean;
}

/** `pkg deprecate PACKAGE[@RANGE] MESSAGE`: says what to use in its place. */
export function deprecateCommand(context: Context): Command {
  return declareCommand('deprecate', 'say that versions should not be used', `Who uses such a version is told so, with your message: best, what to use in its place. Nothing is taken away.`, [
    ['noodle pkg deprecate json_tools@"<2.0.0" "use 2.x, which reads numbers exactly"', 'some versions'],
    ['noodle pkg deprecate json_tools "use noodlecore.json"', 'all versions'],
    ['noodle pkg deprecate json_tools --undo', 'take it back'],
  ])
    .argument('<package>', 'its name, and `@range` for some versions')
    .argument('[message]', 'what to use in its place')
    .option('--undo', 'they may be used again')
    .addOption(registryOption())
    .addOption(formatOption())
    .action(async (asked: string, message: string | undefined, options: DeprecateOptions) => {
      const { out } = context.terminal(options.color);
      const { fault } = await import('../../fault.ts');
      const { operations } = await import('../../pkg/operations.ts');
      const { openOwnConnection } = await import('../../pkg/registry.ts');
      if (message === undefined && !options.undo) throw fault(missingArgument, { command: 'noodle pkg deprecate', argument: 'a value for <message>' });
      const { readNamed, routes } = await operations();
      const { name, range } = readNamed(asked);
      const { versions } = await (await openOwnConnection(options)).ask(routes.deprecate, { params: { name }, body: { range: range ?? '*', message: options.undo ? null : message } });
      out(options.format === 'json' ? `${JSON.stringify({ type: 'deprecated', name, versions, message: options.undo ? null : message })}\n` : `${name} ${versions.join(', ') || '(no version)'}: ${options.undo ? 'no longer deprecated' : `deprecated: ${message}`}\n`);
    });
}
