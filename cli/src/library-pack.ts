import { join } from 'node:path';
import { decode } from '@noodlecore/runtime/nbc/decode';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { readContainer, type Container } from './cache/container.ts';
import { distFolder } from './installation.ts';
import { toolchainStamp } from './toolchain.ts';

export const LIBRARY_PACK = 'library.pack';

export interface PackHead {
  /** Blob i is module i. */
  readonly modules: readonly string[];
}

let pack: Container<PackHead> | null | undefined;

/** Whether this is a build, which brings the library compiled. */
export function hasPack(): boolean {
  return openPack() !== null;
}

/** A module of the library as the build compiled it. */
export function packedModule(name: string): NbcModule | undefined {
  const opened = openPack();
  const index = opened?.head.modules.indexOf(name) ?? -1;
  return opened && index >= 0 ? decode(opened.blob(index)) : undefined;
}

function openPack(): Container<PackHead> | null {
  pack ??= (toolchainStamp() !== null && readContainer(join(distFolder, LIBRARY_PACK), isPackHead)) || null;
  return pack;
}

export function isPackHead(value: unknown): value is PackHead {
  return typeof value === 'object' && value !== null && 'modules' in value && Array.isArray(value.modules);
}
