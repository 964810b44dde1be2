import { join } from 'node:path';
import type { SourceModule } from '@noodlecore/compiler/ir/source-module';
import { decodeVouched } from '@noodlecore/runtime/nbc/decode';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { readContainer, type Container } from './cache/container.ts';
import { distFolder } from './installation.ts';
import { toolchainStamp } from './toolchain.ts';

export const LIBRARY_PACK = 'library.pack';
/** The library's intermediate trees, which back ends that see whole programs begin from. */
export const TREES_PACK = 'trees.pack';

export interface PackHead {
  /** Blob i is module i. */
  readonly modules: readonly string[];
}

let pack: Container<PackHead> | null | undefined;
let trees: Container<PackHead> | null | undefined;

/** Whether this is a build, which brings the library compiled. */
export function hasPack(): boolean {
  return openPack() !== null;
}

/** A module of the library as the build compiled it, which vouches for the bytes. */
export function packedModule(name: string): NbcModule | undefined {
  const opened = openPack();
  const index = opened?.head.modules.indexOf(name) ?? -1;
  return opened && index >= 0 ? decodeVouched(opened.blob(index)) : undefined;
}

/** The intermediate tree of a module of the library, as the build lowered it. */
export function packedTree(name: string): SourceModule | undefined {
  trees ??= readPack(TREES_PACK);
  const index = trees?.head.modules.indexOf(name) ?? -1;
  if (!trees || index < 0) return undefined;
  const { ir, source }: SourceModule = process.getBuiltinModule('node:v8').deserialize(trees.blob(index));
  return { ir, source };
}

export function packTree(module: SourceModule): Uint8Array {
  return process.getBuiltinModule('node:v8').serialize(module);
}

function openPack(): Container<PackHead> | null {
  pack ??= readPack(LIBRARY_PACK);
  return pack;
}

function readPack(file: string): Container<PackHead> | null {
  return (toolchainStamp() !== null && readContainer(join(distFolder, file), isPackHead, { installed: true })) || null;
}

export function isPackHead(value: unknown): value is PackHead {
  return typeof value === 'object' && value !== null && 'modules' in value && Array.isArray(value.modules);
}
