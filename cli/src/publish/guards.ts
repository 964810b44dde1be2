import { notCompared, notStrict } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import type { PackedArchive } from '@noodlecore/package-manager/archive/pack';
import type { ArchiveFiles } from '@noodlecore/package-manager/archive/read';
import { isPackageFault } from '@noodlecore/package-manager/fault';
import type { Manifest } from '@noodlecore/package-manager/manifest/manifest';
import type { InterfaceChange } from '@noodlecore/package-manager/publish/interface-change';
import { publishProblem, type PublishProblem } from '@noodlecore/package-manager/publish/problem';
import type { GrantOptions } from '../grant-options.ts';
import { openArchived } from '../interface/archived.ts';
import { compareInterfaces } from '@noodlecore/package-manager/interface/compare';
import { ownInterface } from '../interface/own-interface.ts';
import { operations } from '../pkg/operations.ts';
import { sourceFiles } from '../host.ts';
import type { Project } from '../project.ts';
import { diagnosticsOf, hasErrors, openProject, type Workspace } from '../workspace.ts';
import { testProblems } from './failing-tests.ts';
import { leakedTypes } from '@noodlecore/package-manager/interface/leaks';
import { uncommittedProblems } from './uncommitted.ts';
import { unfinishedFunctions } from '@noodlecore/package-manager/interface/unfinished';

/** A version that was published before. */
export interface PublishedVersion {
  readonly manifest: Manifest;
  readonly files: ArchiveFiles;
}

export interface PublishRequest {
  readonly project: Project;
  readonly manifest: Manifest;
  /** All versions that there are, yanked ones too. */
  readonly published: readonly string[];
  /** The one that the interface is held against; null for the first. */
  readonly base: PublishedVersion | null;
  /** What the tests may do; null leaves them out. */
  readonly tests: GrantOptions | null;
}

/** All that stands against a publication, and all that should be known, at once. */
export interface PublishCheck {
  /** With places in the sources. */
  readonly diagnostics: readonly Diagnostic[];
  readonly problems: readonly PublishProblem[];
  readonly changes: readonly InterfaceChange[];
  /** What would be sent; null where it cannot be packed. */
  readonly archive: PackedArchive | null;
}

export function isRefused({ diagnostics, problems }: PublishCheck): boolean {
  return [...diagnostics, ...problems].some(({ severity }) => severity === 'error');
}

/** Asks everything before it answers: whoever publishes mends all in one go. */
export async function checkPublication(request: PublishRequest): Promise<PublishCheck> {
  const { project, manifest, published, base } = request;
  const { contentsProblems, interfaceProblems, manifestProblems, versionProblems } = await operations();
  const problems = [...manifestProblems(manifest), ...versionProblems(manifest, published)];
  const archive = await pack(request, problems);
  if (archive) problems.push(...contentsProblems(archive.files, manifest));
  const code = sourceFiles(project.sourceFolder).length === 0 ? NO_CODE : await checkCode(request);
  problems.push(...code.problems, ...interfaceProblems(manifest.version, base?.manifest.version ?? manifest.version, code.changes), ...uncommittedProblems(project.root));
  return { diagnostics: code.diagnostics, problems, changes: code.changes, archive };
}

type CodeCheck = Pick<PublishCheck, 'diagnostics' | 'problems' | 'changes'>;

/** Themes, templates and documents may have none. */
const NO_CODE: CodeCheck = { diagnostics: [], problems: [], changes: [] };

async function checkCode({ project, base, tests }: PublishRequest): Promise<CodeCheck> {
  const workspace = openProject(project, { strict: true });
  const errors = diagnosticsOf(workspace).filter(({ severity }) => severity === 'error');
  const comparison = base && errors.length === 0 ? compareWithPublished(workspace, base) : NO_COMPARISON;
  const problems = [
    ...(errors.length > 0 ? [publishProblem(notStrict, { count: errors.length }, 'see `noodle check --strict`')] : []),
    ...comparison.problems,
    ...(tests && errors.length === 0 ? await testProblems(project, tests) : []),
  ];
  const diagnostics = [...errors, ...leakedTypes(ownInterface(workspace)), ...unfinishedFunctions(workspace.roots.map((name) => workspace.program.checked(name).symbol))];
  return { diagnostics, problems, changes: comparison.changes };
}

async function pack({ project, manifest }: PublishRequest, problems: PublishProblem[]): Promise<PackedArchive | null> {
  try {
    const { packArchive } = await operations();
    return await packArchive(project.root, manifest);
  } catch (error) {
    if (!isPackageFault(error)) throw error;
    problems.push({ code: error.code, severity: 'error', message: error.message, hint: error.hint ?? '`files` in noodle.json says what is packed' });
    return null;
  }
}

export interface Comparison {
  readonly changes: readonly InterfaceChange[];
  /** Why nothing could be compared. */
  readonly problems: readonly PublishProblem[];
}

const NO_COMPARISON: Comparison = { changes: [], problems: [] };

/** What has changed since a published version. */
export function compareWithPublished(workspace: Workspace, { manifest, files }: PublishedVersion): Comparison {
  const before = openArchived(workspace.project, manifest, files);
  const found = diagnosticsOf(before);
  if (!hasErrors(found)) return { changes: compareInterfaces(ownInterface(before), ownInterface(workspace)), problems: [] };
  const problem = found.find(({ severity }) => severity === 'error')?.message ?? '';
  return { changes: [], problems: [publishProblem(notCompared, { ...manifest, problem }, 'compare by hand')] };
}
