import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { inParallel } from '../client/in-parallel.ts';
import { PARALLEL, type PackageClient } from '../client/package-client.ts';
import { isPackageFault } from '../fault.ts';
import { lockfileIn, stampIn } from '../project/installed.ts';
import { openLocalPackages } from '../project/local-packages.ts';
import { PACKAGES_FOLDER } from '../store/place.ts';
import type { Store } from '../store/store.ts';

export interface VerifiedPackage {
  readonly name: string;
  readonly version: string;
  /** What is wrong, in sentences; empty where all is well. */
  readonly problems: readonly string[];
}

/**
 * Looks whether what is installed is what was published: every file against the hash that it was unpacked with, every release against its
 * publisher's signature and the registry's log.
 * @param client null where only the files are looked at.
 */
export async function verifyInstalled(folder: string, store: Store, client: PackageClient | null): Promise<VerifiedPackage[]> {
  const { root } = openLocalPackages(folder);
  const published = [...lockfileIn(root).packages].flatMap(([name, { version, integrity }]) => (integrity === null ? [] : [{ name, version, integrity }]));
  return inParallel(published, PARALLEL, async (request) => {
    const { name, version, integrity } = request;
    const place = join(root, PACKAGES_FOLDER, name);
    const files = stampIn(place) !== integrity ? ['it is not installed: `noodle pkg install`'] : store.changed(integrity, place).map((path) => `\`${path}\` is not what was published`);
    return { name, version, problems: [...files, ...(client ? await untrusted(client, request) : [])] };
  });
}

/** Takes damaged packages away, so that the next install fetches them anew. */
export function discardDamaged(folder: string, store: Store, damaged: readonly VerifiedPackage[]): void {
  const { root } = openLocalPackages(folder);
  const { packages } = lockfileIn(root);
  for (const { name } of damaged) {
    const integrity = packages.get(name)?.integrity;
    if (integrity) store.remove(integrity);
    rmSync(join(root, PACKAGES_FOLDER, name), { recursive: true, force: true });
  }
}

async function untrusted(client: PackageClient, request: Parameters<PackageClient['vouch']>[0]): Promise<string[]> {
  try {
    await client.vouch(request, { anew: true });
    return [];
  } catch (error) {
    if (isPackageFault(error)) return [error.message];
    throw error;
  }
}
