import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { versionSaysTooLittle } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import { renderMessage } from '@noodlecore/compiler/diagnostics/render/message';
import { isPackageFault } from '@noodlecore/package-manager/fault';
import type { PackageClient, PackedRelease } from '@noodlecore/package-manager/operations';
import type { PublishOptions } from '../commands/pkg/publish.ts';
import { Fault } from '../fault.ts';
import { showChanges } from '@noodlecore/package-manager/publish/show-changes';
import { openFolder } from '../project.ts';
import { checkPublication, isRefused, type PublishCheck, type PublishedVersion } from '../publish/guards.ts';
import { report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { operations } from './operations.ts';
import { fetchVersion } from './published.ts';
import { strangersErrors } from './strangers-check.ts';
import { openClient } from './tools.ts';

/** Looks at a release with the eyes of its users, and tells all that stands against it at once. False where something does. */
export async function checkRelease(release: PackedRelease, options: PublishOptions, terminal: Terminal): Promise<boolean> {
  const before = await publishedBefore(release, options, terminal);
  // What was published already, these very bytes, may be sent again: a connection that broke is no reason to raise a version.
  if (before.isThere) return true;
  const { folder, manifest } = release;
  const check = await checkPublication({ project: openFolder(folder), manifest, published: before.versions, base: before.base, tests: options.tests ? options : null });
  const strangers = check.diagnostics.some(({ code }) => code < 6000) ? [] : await strangersErrors(release);
  tell(check, strangers, options, terminal);
  if (!isRefused(check) && strangers.length === 0) return true;
  if (options.format === 'human') terminal.error('nothing was sent\n');
  return false;
}

function tell({ diagnostics, problems, changes }: PublishCheck, strangers: readonly Diagnostic[], { format }: PublishOptions, terminal: Terminal): void {
  report([...diagnostics, ...strangers], format, terminal);
  if (format === 'json') return terminal.out(problems.map((problem) => `${JSON.stringify({ type: 'problem', ...problem, ...(problem.code === versionSaysTooLittle.code && { changes }) })}\n`).join(''));
  for (const problem of problems) {
    terminal.error(`${renderMessage(problem, terminal.errorPalette)}\n`);
    if (problem.code === versionSaysTooLittle.code) terminal.error(`\n${showChanges(changes).replaceAll(/^(?=.)/gm, '  ')}\n`);
  }
}

interface Before {
  readonly versions: readonly string[];
  readonly base: PublishedVersion | null;
  /** These very bytes are published. */
  readonly isThere: boolean;
}

const NOTHING: Before = { versions: [], base: null, isThere: false };

/** What the registry has of the package. To only look at a release none is needed. */
async function publishedBefore(release: PackedRelease, options: PublishOptions, terminal: Terminal): Promise<Before> {
  try {
    return await beforeAt(await openClient(options), release);
  } catch (error) {
    if (!options.dryRun || !(error instanceof Fault || isPackageFault(error))) throw error;
    terminal.error(`note: not compared with what is published: ${error.message}\n`);
    return NOTHING;
  }
}

async function beforeAt(client: PackageClient, { manifest, integrity }: PackedRelease): Promise<Before> {
  const document = await client.document(manifest.name);
  if (!document) return NOTHING;
  const versions = document.versions.map(({ version }) => version);
  if (document.versions.some((each) => each.version === manifest.version && each.integrity === integrity)) return { versions, base: null, isThere: true };
  const { baseVersion } = await operations();
  const usable = document.versions.filter(({ yanked }) => !yanked).map(({ version }) => version);
  const base = baseVersion(manifest.version, usable);
  return { versions, base: base === null ? null : await fetchVersion(client, manifest.name, base), isThere: false };
}
