import { existsSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { SourceText } from '@noodlecore/compiler/base/source';
import { renderReport } from '@noodlecore/compiler/diagnostics/render/report';
import { MemoryHost } from '@noodlecore/compiler/host';
import { compile } from '@noodlecore/compiler/pipeline';
import { Program } from '@noodlecore/compiler/program';
import { stopsOf } from '@noodlecore/runtime/debug/stops';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { openCompiled } from '../compiled-program.ts';
import { NOTHING, type Permit } from '../capabilities.ts';
import { permitWithConsent } from '../consent.ts';
import { readContent } from '../file-content.ts';
import { LIBRARY_PACKAGE, libraryFolder } from '../installation.ts';
import { libraryModule } from '../library.ts';
import { requestOf } from '../request.ts';
import { mainFile } from '../run.ts';
import { diagnosticsOf, hasErrors, openWorkspace, ownModules, type Workspace } from '../workspace.ts';
import type { DebugJob } from './settings.ts';

/** The modules of a program that is debugged, and the texts they were made from. */
export interface DebuggedModules {
  readonly program: Program;
  readonly roots: readonly string[];
  /** What it may do. */
  readonly permit: () => Promise<Permit>;
  readonly isTrusted: (module: string) => boolean;
  nbc(module: string): NbcModule | undefined;
  moduleNames(): Iterable<string>;
  pathOf(module: string): string | undefined;
  moduleOf(path: string): string | undefined;
  textOf(module: string): string | undefined;
  isChanged(module: string): boolean;
  replace(module: string, source: SourceText): void;
  restore(module: string): void;
}

/** A program that has mistakes. */
export class NotCompiled extends Error {}

/** Compiles with everything that a debugger wants to know; the library too where it is to be stepped through, else it comes as it is packed. */
export function openModules(job: DebugJob): DebuggedModules {
  if (job.target.endsWith('.nbc')) return new BuiltModules(job);
  const workspace = openWorkspace(job.tests === null ? mainFile(job.target) : job.target, { wholeLibrary: !job.justMyCode, tests: job.tests !== null });
  const diagnostics = diagnosticsOf(workspace);
  if (hasErrors(diagnostics)) throw new NotCompiled(renderReport(diagnostics));
  return new SourceModules(workspace, job);
}

class SourceModules implements DebuggedModules {
  readonly program: Program;
  readonly roots: readonly string[];
  readonly permit: () => Promise<Permit>;
  readonly isTrusted = (): boolean => true;
  readonly #workspace: Workspace;
  readonly #compiled = new Map<string, NbcModule | undefined>();
  readonly #texts = new Map<string, string>();
  readonly #leavesLibrary: boolean;

  constructor(workspace: Workspace, { consent, justMyCode }: DebugJob) {
    this.#workspace = workspace;
    this.#leavesLibrary = justMyCode && workspace.project.name !== LIBRARY_PACKAGE;
    this.program = workspace.program;
    this.roots = workspace.roots;
    this.permit = () => permitWithConsent(requestOf(workspace), consent);
    for (const name of this.moduleNames()) this.nbc(name);
  }

  nbc(module: string): NbcModule | undefined {
    if (!this.#compiled.has(module)) this.#compiled.set(module, this.#compile(module));
    return this.#compiled.get(module);
  }

  #compile(module: string): NbcModule | undefined {
    if (this.#leavesLibrary && module.startsWith(`${LIBRARY_PACKAGE}.`)) return libraryModule(module);
    this.program.openAlso(module);
    const state = this.program.module(module);
    if (state === undefined) return undefined;
    this.#texts.set(module, state.source.text);
    return compile(this.program, module, { debugged: true });
  }

  moduleNames(): string[] {
    return ownModules(this.#workspace);
  }

  pathOf(module: string): string | undefined {
    const path = this.#workspace.host.pathOf(module) ?? libraryPath(module);
    return path === undefined ? undefined : resolve(path);
  }

  moduleOf(path: string): string | undefined {
    const wanted = realPath(path);
    return [...this.program.moduleNames(), ...this.#compiled.keys()].find((name) => {
      const own = this.pathOf(name);
      return own !== undefined && (own === path || realPath(own) === wanted);
    });
  }

  textOf(module: string): string | undefined {
    const path = this.#texts.has(module) ? undefined : libraryPath(module);
    return path === undefined ? this.#texts.get(module) : textAt(path);
  }

  isChanged(module: string): boolean {
    const path = this.pathOf(module);
    return path !== undefined && textAt(path) !== this.textOf(module);
  }

  replace(module: string, source: SourceText): void {
    this.#workspace.host.replace(module, source);
  }

  restore(module: string): void {
    this.#workspace.host.restore(module);
  }
}

/** What `build` made: its texts are where it says, if they are there at all; expressions cannot be compiled against it. */
class BuiltModules implements DebuggedModules {
  readonly program = new Program(new MemoryHost(), []);
  readonly roots: readonly string[];
  readonly permit: () => Promise<Permit>;
  readonly isTrusted: (module: string) => boolean;
  readonly #find: (name: string) => NbcModule | undefined;
  readonly #known = new Map<string, NbcModule>();

  constructor({ target, consent }: DebugJob) {
    const { main, modules } = openCompiled(target);
    this.roots = [main];
    this.permit = () => Promise.resolve({ grants: consent.granted, asks: NOTHING });
    this.isTrusted = (name) => modules.isTrusted(name);
    this.#find = (name) => modules.find(name);
    this.#load(main);
  }

  #load(name: string): void {
    const module = this.#known.has(name) ? undefined : this.#find(name);
    if (module === undefined) return;
    this.#known.set(name, module);
    for (const imported of module.imports) this.#load(imported.module);
  }

  nbc(module: string): NbcModule | undefined {
    return this.#known.get(module) ?? this.#find(module);
  }

  moduleNames(): string[] {
    return [...this.#known.keys()].filter((name) => !name.startsWith('noodlecore.'));
  }

  pathOf(module: string): string | undefined {
    const path = this.#known.get(module)?.path;
    return path === undefined || textAt(path) === undefined ? undefined : resolve(path);
  }

  moduleOf(path: string): string | undefined {
    return this.moduleNames().find((name) => this.pathOf(name) === resolve(path));
  }

  textOf(module: string): string | undefined {
    const path = this.pathOf(module);
    return path === undefined ? undefined : textAt(path);
  }

  isChanged(): boolean {
    return false;
  }

  replace(): void {
    // There is nothing to put a text in the place of.
  }

  restore(): void {
    // Nor to put it back.
  }
}

/** Functions where a program begins: top levels that do something, and `main`. */
export function entriesOf(modules: DebuggedModules): Set<string> {
  const entries = new Set<string>();
  for (const name of modules.roots) {
    const nbc = modules.nbc(name);
    for (const fn of nbc?.functions ?? []) if ((fn.name === nbc?.init || fn.name === nbc?.main?.fn || nbc?.tests.some((test) => test.fn === fn.name)) && stopsOf(fn).length > 0) entries.add(`${name}::${fn.name}`);
  }
  return entries;
}

/** Where a module of the library lies. */
function libraryPath(module: string): string | undefined {
  if (!module.startsWith(`${LIBRARY_PACKAGE}.`)) return undefined;
  const path = join(libraryFolder, `${module.replaceAll('.', sep)}.nc`);
  return existsSync(path) ? path : undefined;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

function textAt(path: string): string | undefined {
  try {
    return readContent(path).bytes.toString('utf8');
  } catch {
    return undefined;
  }
}
