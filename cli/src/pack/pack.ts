import { existsSync } from 'node:fs';
import { invalidBase, nothingToCall } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { below, type FileTree } from '@noodlecore/package-manager/formats/file-tree';
import type { ProgramSurface } from '@noodlecore/package-manager/formats/program-surface';
import type { Manifest } from '@noodlecore/package-manager/manifest/manifest';
import type * as everything from '@noodlecore/package-manager/operations';
import { wasmFiles } from '../build-wasm.ts';
import { fault } from '../fault.ts';
import { operations } from '../pkg/operations.ts';
import { mainFile } from '../run.ts';
import { candidatePaths, type Project } from '../project.ts';
import { diagnosticsOf, hasErrors, openWorkspace } from '../workspace.ts';
import type { PackFormat } from './formats.ts';
import { layoutIn } from './layout-folder.ts';
import { RUNNER } from './runner.ts';
import { surfaceOf } from './surface.ts';

export interface PackRequest {
  readonly project: Project;
  readonly manifest: Manifest;
  /** One or several: the program is built once for all. */
  readonly formats: readonly PackFormat[];
  /** The folder of an image to stand on; undefined is none. */
  readonly base?: string;
}

export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PackedFormats {
  readonly kind: 'packed';
  readonly files: readonly PackedFile[];
  /** Functions with `@export` that a wheel leaves out: Python has no like of what they take or give. */
  readonly notForPython: readonly string[];
}

export type Packed = PackedFormats | { readonly kind: 'errors'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Makes a package into what other tools take: the same sources give the same bytes.
 * @throws PackageFault 6004, 6005; Fault 6218 (nothing to call), 6219 (no image to stand on)
 */
export async function packAs(request: PackRequest): Promise<Packed> {
  const { project, manifest, formats } = request;
  const parts = await operations();
  const archive = await parts.packArchive(project.root, manifest);
  const base = formats.includes('docker') && request.base !== undefined ? layoutIn(request.base) : null;
  const programs = formats.filter(isOfPrograms);
  const built = programs.length > 0 ? await buildProgram(parts, request, programs) : null;
  if (built && 'diagnostics' in built) return { kind: 'errors', diagnostics: built.diagnostics };
  const title = `${manifest.name}-${manifest.version}`;
  const documents = new Map([...archive.files].filter(([path]) => DOCUMENTS.test(path)));
  const files = formats.flatMap((format): PackedFile[] => {
    if (isOfPrograms(format)) return built ? programFiles(parts, request, { format, title, built, documents, base }) : [];
    return [format === 'zip' ? { name: `${title}.zip`, bytes: parts.zipOf(below(title, archive.files)) } : { name: `${title}.tar.gz`, bytes: archive.bytes }];
  });
  const notForPython = built && programs.includes('wheel') ? leftOutForPython(parts, built.surface) : [];
  return { kind: 'packed', files, notForPython };
}

function leftOutForPython({ pythonFunctions }: Parts, surface: ProgramSurface): string[] {
  const callable = new Set(pythonFunctions(surface).map(({ called }) => called));
  return surface.functions.map(({ name }) => name).filter((name) => !callable.has(name));
}

/** Files at the top that go along into every format. */
const DOCUMENTS = /^(?:readme|changelog|licen[cs]e|notice)(?:\.[a-z]+)?$/i;

/** Formats that hold no sources but a program, for others to run and call. */
const PROGRAM_FORMATS = { docker: 'an image', npm: 'npm', wheel: 'Python' } as const;
type ProgramFormat = keyof typeof PROGRAM_FORMATS;

function isOfPrograms(format: PackFormat): format is ProgramFormat {
  return Object.hasOwn(PROGRAM_FORMATS, format);
}

interface BuiltProgram {
  readonly program: FileTree;
  readonly surface: ProgramSurface;
}

/** What packs, loaded when it is needed. */
type Parts = typeof everything;

interface ProgramRequest {
  readonly format: ProgramFormat;
  readonly title: string;
  readonly built: BuiltProgram;
  readonly documents: FileTree;
  readonly base: FileTree | null;
}

function programFiles(parts: Parts, request: PackRequest, { format, title, built: { program, surface }, documents, base }: ProgramRequest): PackedFile[] {
  const { manifest } = request;
  const all = new Map([...program, ...documents]);
  switch (format) {
    case 'docker':
      return [{ name: `${title}.context.tar.gz`, bytes: parts.buildContext(all) }, { name: `${title}.oci.tar`, bytes: image(parts, request, all, base) }];
    case 'npm':
      return [{ name: `${title}.tgz`, bytes: parts.npmPackage(manifest, surface, program, documents) }];
    case 'wheel': {
      const { fileName: name, bytes } = parts.wheel(manifest, surface, program, documents);
      return [{ name, bytes }];
    }
  }
}

function image({ imageArchive, InvalidLayout }: Parts, { manifest, base: path = '' }: PackRequest, program: FileTree, base: FileTree | null): Buffer {
  try {
    return imageArchive(manifest, program, base);
  } catch (error) {
    if (error instanceof InvalidLayout) throw fault(invalidBase, { path, problem: error.message });
    throw error;
  }
}

/** The program of the module that `main` names, as WebAssembly that is fast. */
async function buildProgram(parts: Parts, request: PackRequest, formats: readonly ProgramFormat[]): Promise<BuiltProgram | { readonly diagnostics: readonly Diagnostic[] }> {
  const { project } = request;
  if (!candidatePaths(project, project.main).some((path) => existsSync(path))) throw refusal(request, formats[0], 'there is no such module');
  const workspace = openWorkspace(mainFile(project.root));
  const diagnostics = diagnosticsOf(workspace);
  if (hasErrors(diagnostics)) return { diagnostics };
  const surface = surfaceOf(workspace.program.checked(workspace.roots[0]).symbol);
  for (const format of formats) requireUse(parts, request, format, surface);
  const files = await wasmFiles(workspace, 'release');
  return { program: new Map([...files, ...(surface.runs ? [['run.mjs', Buffer.from(RUNNER)] as const] : [])]), surface };
}

function requireUse({ pythonFunctions }: Parts, request: PackRequest, format: ProgramFormat, surface: ProgramSurface): void {
  const { functions, runs } = surface;
  if (runs) return;
  if (format === 'docker') throw refusal(request, format, 'it has no `main`, and so nothing that an image would run');
  if (functions.length === 0) throw refusal(request, format, 'it has neither a `main` nor a function with `@export`');
  if (format === 'wheel' && pythonFunctions(surface).length === 0) throw refusal(request, format, 'none of its functions with `@export` takes and gives what Python has');
}

function refusal({ project }: PackRequest, format: ProgramFormat, reason: string): Error {
  return fault(nothingToCall, { module: project.main, format: PROGRAM_FORMATS[format], reason }, { hint: '`main` in noodle.json names the module; `@export` stands above functions that others call' });
}
