import { needsConfirmation } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import type { PublishOptions } from '../commands/pkg/publish.ts';
import { requestText } from '../consent.ts';
import { ExitCode } from '../exit-code.ts';
import { fault } from '../fault.ts';
import type { Terminal } from '../terminal.ts';
import { confirm } from './confirm.ts';
import { operations } from './operations.ts';
import { contentsText, releaseFacts } from './pack.ts';
import { openOwnConnection } from './registry.ts';
import { checkRelease } from './release-check.ts';
import { signingKey } from './signing-key.ts';

/** Packs, checks, shows and sends a release. */
export async function publishPackage(options: PublishOptions, terminal: Terminal): Promise<number> {
  const { buildOrigin, packRelease, requirePublishable, sendRelease } = await operations();
  const release = await packRelease('.');
  requirePublishable(release.manifest);
  if (!(await checkRelease(release, options, terminal))) return ExitCode.failed;
  const { name, version, permissions } = release.manifest;
  const asks = requestText(permissions);
  const shown = `${contentsText(release)}${asks === '' ? '' : `asks to\n${asks}`}`;
  if (options.dryRun) {
    terminal.out(options.format === 'json' ? `${JSON.stringify({ type: 'release', ...releaseFacts(release), permissions })}\n` : shown);
    return ExitCode.ok;
  }
  const connection = await openOwnConnection(options);
  if (!options.yes && !(await confirm(shown, terminal, `Publish it at ${connection.registry}? It never changes afterwards. [y]es, [N]o: `))) throw fault(needsConfirmation, { what: `${name} ${version} would be published` }, { hint: '`--yes` publishes without a question', exitCode: ExitCode.failed });
  const { logIndex, isNew } = await sendRelease(connection, release, await signingKey(), buildOrigin(process.env));
  terminal.out(options.format === 'json' ? `${JSON.stringify({ type: 'published', name, version, integrity: release.integrity, registry: connection.registry, logIndex, isNew })}\n` : `${name} ${version} is published at ${connection.registry}${isNew ? '' : ' (it was already)'}\n`);
  return ExitCode.ok;
}
