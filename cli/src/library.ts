import { join } from 'node:path';
import { compile } from '@noodlecore/compiler/pipeline';
import type { Program } from '@noodlecore/compiler/program';
import { decode } from '@noodlecore/runtime/nbc/decode';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { readContainer, type Container } from './cache/container.ts';
import { distFolder } from './installation.ts';
import { toolchainStamp } from './toolchain.ts';

export const LIBRARY_PACK = 'library.pack';

export interface LibraryHead {
  /** Blob i is module i. */
  readonly modules: readonly string[];
}

/** The library's modules as the build compiled them; null where there is no build. */
let pack: Container<LibraryHead> | null | undefined;

/** A compiled module of the library: from the build, or compiled now where the sources run without one. */
export function libraryModule(name: string, program: () => Program): NbcModule | undefined {
  pack ??= (toolchainStamp() !== null && readContainer(join(distFolder, LIBRARY_PACK), isLibraryHead)) || null;
  if (!pack) return compileNow(name, program());
  const index = pack.head.modules.indexOf(name);
  return index < 0 ? undefined : decode(pack.blob(index));
}

const compiledNow = new Map<string, NbcModule>();

function compileNow(name: string, program: Program): NbcModule | undefined {
  const known = compiledNow.get(name);
  if (known) return known;
  if (!program.module(name)) return undefined;
  const compiled = compile(program, name);
  compiledNow.set(name, compiled);
  return compiled;
}

export function isLibraryHead(value: unknown): value is LibraryHead {
  return typeof value === 'object' && value !== null && 'modules' in value && Array.isArray(value.modules);
}
