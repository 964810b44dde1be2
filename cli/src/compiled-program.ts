import { basename, dirname, join, resolve } from 'node:path';
import { cannotRead, fileNotFound } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { decode } from '@noodlecore/runtime/nbc/decode';
import { NbcError } from '@noodlecore/runtime/nbc/error';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { verify } from '@noodlecore/runtime/nbc/verify';
import { ExitCode } from './exit-code.ts';
import { Fault, fault, reasonOf } from './fault.ts';
import { isMissing, readContent } from './file-content.ts';
import { libraryModule } from './library.ts';
import { missingFile } from './missing-file.ts';
import type { RunnableProgram } from './run.ts';

/** What a build's folders of other packages begin with: no module's name does. */
export const PACKAGE_SIGN = '@';

/** A program that `build` wrote: the named module, and the others where its name says that they lie. */
export function openCompiled(path: string): RunnableProgram {
  const main = readCompiled(path);
  const folder = rootFolder(path, main.name);
  const known = new Map<string, NbcModule | undefined>([[main.name, main]]);
  const find = (name: string): NbcModule | undefined => {
    const library = libraryModule(name);
    if (library) return library;
    if (!known.has(name)) known.set(name, readOther(folder, name));
    return known.get(name);
  };
  readImported(main, find);
  // The files may come from anywhere: they are verified, and run with every class checked.
  return { main: main.name, modules: { find, isTrusted: (name) => libraryModule(name) !== undefined } };
}

/** Reads all that a module needs, so that a file among them that is broken is told as such, and not where a running program meets it. */
function readImported(main: NbcModule, find: (name: string) => NbcModule | undefined): void {
  const seen = new Set([main.name]);
  const pending = [main];
  for (let module = pending.pop(); module !== undefined; module = pending.pop()) {
    for (const { module: name } of module.imports) {
      if (seen.has(name) || libraryModule(name)) continue;
      seen.add(name);
      const imported = find(name);
      if (imported) pending.push(imported);
    }
  }
}

/** Decodes and verifies, so that what is wrong with a file is told before anything runs. */
export function readCompiled(path: string): NbcModule {
  try {
    const module = decode(readContent(path).bytes);
    verify(module);
    return module;
  } catch (error) {
    if (error instanceof NbcError) throw new Fault(error.code, `\`${path}\`: ${error.message}`, { exitCode: ExitCode.failed });
    if (isMissing(error)) throw missingFile(path);
    throw fault(cannotRead, { path, reason: reasonOf(error) });
  }
}

interface OutputRoot {
  readonly folder: string;
  /** What module names have in front of their path below the folder: the package's name and a dot. */
  readonly prefix: string;
}

/** `out/util/list.nbc` holding `shop.util.list` says that module `shop.x` lies in `out/x.nbc`. */
function rootFolder(path: string, moduleName: string): OutputRoot {
  const segments = moduleName.split('.');
  let folder = dirname(resolve(path));
  let left = segments.length - 1;
  if (basename(path, '.nbc') === segments[left]) {
    while (left > 0 && basename(folder) === segments[left - 1]) {
      folder = dirname(folder);
      left--;
    }
  }
  return { folder, prefix: segments.slice(0, left).map((segment) => `${segment}.`).join('') };
}

function readOther({ folder, prefix }: OutputRoot, name: string): NbcModule | undefined {
  // The name stands in a file that may come from anywhere: this is none of a module.
  if (/[\0/\\]/.test(name)) return undefined;
  const inside = name.startsWith(prefix) ? name.slice(prefix.length) : `${PACKAGE_SIGN}${name}`;
  const path = join(folder, `${inside.replaceAll('.', '/')}.nbc`);
  try {
    return readCompiled(path);
  } catch (error) {
    if (error instanceof Fault && error.code === fileNotFound.code) return undefined;
    throw error;
  }
}
