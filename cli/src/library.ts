import { join } from 'node:path';
import { compile } from '@noodlecore/compiler/pipeline';
import { Program } from '@noodlecore/compiler/program';
import { decode } from '@noodlecore/runtime/nbc/decode';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { readContainer, type Container } from './cache/container.ts';
import { FileHost } from './host.ts';
import { distFolder, libraryFolder } from './installation.ts';
import { openFolder } from './project.ts';
import { toolchainStamp } from './toolchain.ts';
import { preludeModules } from './workspace.ts';

export const LIBRARY_PACK = 'library.pack';

interface LibraryHead {
  /** Blob i is module i. */
  readonly modules: readonly string[];
}

let pack: Container<LibraryHead> | null | undefined;
const loaded = new Map<string, NbcModule>();

/** A compiled module of the library: the one that the build made, or compiled now where the sources run without a build. */
export function libraryModule(name: string): NbcModule | undefined {
  if (!name.startsWith('noodlecore.')) return undefined;
  const known = loaded.get(name);
  if (known) return known;
  const found = findModule(name);
  if (found) loaded.set(name, found);
  return found;
}

function findModule(name: string): NbcModule | undefined {
  pack ??= (toolchainStamp() !== null && readContainer(join(distFolder, LIBRARY_PACK), isLibraryHead)) || null;
  if (!pack) return compileNow(name);
  const index = pack.head.modules.indexOf(name);
  return index < 0 ? undefined : decode(pack.blob(index));
}

let sources: Program | undefined;

function compileNow(name: string): NbcModule | undefined {
  sources ??= new Program(new FileHost(openFolder(libraryFolder)), preludeModules());
  sources.open([...sources.moduleNames(), name]);
  return sources.module(name) ? compile(sources, name) : undefined;
}

function isLibraryHead(value: unknown): value is LibraryHead {
  return typeof value === 'object' && value !== null && 'modules' in value && Array.isArray(value.modules);
}
