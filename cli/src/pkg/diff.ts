import { existsSync } from 'node:fs';
import { invalidPackageRequest } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { cannotRead } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { CHANGE_LEVELS, highestLevel, type InterfaceChange } from '@noodlecore/package-manager/publish/interface-change';
import type { DiffOptions } from '../commands/pkg/diff.ts';
import { ExitCode } from '../exit-code.ts';
import { fault, reasonOf } from '../fault.ts';
import { isMissing, readContent } from '../file-content.ts';
import { openArchived } from '../interface/archived.ts';
import { compareInterfaces } from '@noodlecore/package-manager/interface/compare';
import { ownInterface } from '../interface/own-interface.ts';
import { showChanges } from '@noodlecore/package-manager/publish/show-changes';
import { missingFile } from '../missing-file.ts';
import { requireProject, type Project } from '../project.ts';
import { report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { diagnosticsOf, openProject, type Workspace } from '../workspace.ts';
import { operations } from './operations.ts';
import { fetchVersion, publishedVersions, readPacked } from './published.ts';
import { openClient } from './tools.ts';

interface Side {
  readonly version: string;
  readonly workspace: Workspace;
}

/** Shows what has changed for users between two versions of the project's package. */
export async function showDifference(sides: { readonly from?: string; readonly to?: string }, options: DiffOptions, terminal: Terminal): Promise<number> {
  const project = requireProject('.');
  const to = sides.to === undefined ? { version: project.version, workspace: openProject(project) } : await openSide(project, sides.to, options);
  const from = await openSide(project, sides.from ?? (await versionBefore(project, to.version, options)), options);
  const errors = [from, to].flatMap(({ workspace }) => errorsIn(workspace));
  report(errors, options.format, terminal);
  if (errors.length > 0) return ExitCode.failed;
  const changes = compareInterfaces(ownInterface(from.workspace), ownInterface(to.workspace));
  const { requiredVersion } = await operations();
  const level = highestLevel(changes);
  const required = changes.length === 0 ? null : requiredVersion(from.version, level);
  if (options.format === 'json') terminal.out(`${JSON.stringify({ type: 'diff', name: project.name, from: from.version, to: to.version, level: changes.length === 0 ? null : level, required, changes })}\n`);
  else terminal.out(changes.length === 0 ? `nothing has changed for users since ${project.name} ${from.version}\n` : `${showChanges(changes)}\n${summary(changes)} since ${project.name} ${from.version}: at least ${required}\n`);
  return ExitCode.ok;
}

function errorsIn(workspace: Workspace): Diagnostic[] {
  return diagnosticsOf(workspace).filter(({ severity }) => severity === 'error');
}

/** `2 major changes, 1 minor`. */
function summary(changes: readonly InterfaceChange[]): string {
  const counts = CHANGE_LEVELS.toReversed().map((level) => ({ level, count: changes.filter((change) => change.level === level).length })).filter(({ count }) => count > 0);
  return counts.map(({ level, count }, i) => `${count} ${level}${i === 0 ? ` change${count === 1 ? '' : 's'}` : ''}`).join(', ');
}

/** The published version that a version follows. @throws Fault 6025 where it is the first */
async function versionBefore({ name }: Project, version: string, options: DiffOptions): Promise<string> {
  const published = await publishedVersions(await openClient(options), name);
  const { baseVersion } = await operations();
  const before = published.includes(version) ? version : baseVersion(version, published);
  if (before === null) throw fault(invalidPackageRequest, { text: name, problem: `has no published version before ${version}` }, { hint: 'name an archive to compare with: `noodle pkg diff OLD.tar.gz`' });
  return before;
}

async function openSide(project: Project, side: string, options: DiffOptions): Promise<Side> {
  const { manifest, files } = isArchive(side) ? await readPacked(readBytes(side), side) : await fetchVersion(await openClient(options), project.name, (await operations()).readExact(`${project.name}@${side}`).version);
  return { version: manifest.version, workspace: openArchived(project, manifest, files) };
}

function isArchive(side: string): boolean {
  return /\.(?:tar\.gz|tgz)$/.test(side) || existsSync(side);
}

function readBytes(path: string): Uint8Array {
  try {
    return readContent(path).bytes;
  } catch (error) {
    throw isMissing(error) ? missingFile(path) : fault(cannotRead, { path, reason: reasonOf(error) });
  }
}
