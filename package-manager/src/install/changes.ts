import type { LockedPackage, Lockfile } from '../lockfile/lockfile.ts';

/** What became of a package: null where it was not there before, or is not any more. */
export interface Change {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

export function changesBetween(before: Lockfile, after: Lockfile): Change[] {
  const names = [...new Set([...before.packages.keys(), ...after.packages.keys()])].sort();
  return names.flatMap((name) => {
    const [old, now] = [before.packages.get(name), after.packages.get(name)];
    if (old && now && old.integrity === now.integrity && old.path === now.path && old.version === now.version) return [];
    return [{ name, from: shown(old), to: shown(now) }];
  });
}

function shown(locked: LockedPackage | undefined): string | null {
  if (!locked) return null;
  return locked.path === null ? locked.version : `${locked.version} (${locked.path})`;
}
