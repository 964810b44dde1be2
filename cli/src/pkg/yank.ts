import { needsConfirmation } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { strangeAnswer } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import type { YankOptions } from '../commands/pkg/yank.ts';
import { ExitCode } from '../exit-code.ts';
import { fault } from '../fault.ts';
import type { Terminal } from '../terminal.ts';
import { confirm } from './confirm.ts';
import { operations } from './operations.ts';
import { openOwnConnection } from './registry.ts';

/** Takes a version back, or gives it back, when its effect was seen and agreed to. */
export async function yankVersion(asked: string, { undo, reason, yes, format, registry }: YankOptions, terminal: Terminal): Promise<void> {
  const { readExact, routes } = await operations();
  const { name, version } = readExact(asked);
  const connection = await openOwnConnection({ registry });
  const route = undo ? routes.unyank : routes.yank;
  const first = await connection.ask(route, { params: { name, version }, body: { reason } });
  if (first.kind === 'to-confirm') {
    if (!yes && !(await confirm(`${first.effect}\n`, terminal))) throw fault(needsConfirmation, { what: `${name} ${version} would be ${undo ? 'given' : 'taken'} back` }, { hint: '`--yes` does it without a question', exitCode: ExitCode.failed });
    const second = await connection.ask(route, { params: { name, version }, body: { reason, confirmation: first.confirmation } });
    if (second.kind !== 'done') throw fault(strangeAnswer, { registry: connection.registry, problem: 'it asks for a confirmation that it was given' });
  }
  terminal.out(format === 'json' ? `${JSON.stringify({ type: 'yanked', name, version, yanked: !undo })}\n` : `${name} ${version} is ${undo ? 'given' : 'taken'} back\n`);
}
