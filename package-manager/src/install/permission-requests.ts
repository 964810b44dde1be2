import type { Lockfile } from '../lockfile/lockfile.ts';
import { EVERYTHING, isPermission, type Permission, type Permissions } from '../manifest/names.ts';

/** What a package asks for that was not agreed to before. */
export interface PermissionRequest {
  readonly name: string;
  readonly version: string;
  /** The version that was agreed to; null where the package is new. */
  readonly before: string | null;
  readonly asks: Permissions;
}

/** What somebody must agree to before a lockfile takes the place of another. Packages that are worked on here are the user's own. */
export function permissionRequests(before: Lockfile, after: Lockfile): PermissionRequest[] {
  return [...after.packages].flatMap(([name, locked]) => {
    const known = before.packages.get(name);
    const asks = locked.path === null ? beyond(locked.permissions, known?.permissions ?? {}) : {};
    return Object.keys(asks).length === 0 ? [] : [{ name, version: locked.version, before: known?.version ?? null, asks }];
  });
}

/** `text_tools 1.3.0 net=example.org:443`. */
export function requestLine({ name, version, asks }: PermissionRequest): string {
  const words = Object.entries(asks).map(([permission, targets]) => (targets.length === 0 ? `${permission} (where the program may)` : targets.includes(EVERYTHING) ? permission : `${permission}=${targets.join(',')}`));
  return `${name} ${version} ${words.join(' ')}`;
}

function beyond(asked: Permissions, agreed: Permissions): Permissions {
  const entries = Object.entries(asked).flatMap(([permission, targets]): [Permission, readonly string[]][] => {
    if (!isPermission(permission)) return [];
    const known = agreed[permission];
    // Without a target of its own a package may still do it wherever the program may.
    if (known === undefined) return [[permission, targets]];
    const more = known.includes(EVERYTHING) ? [] : targets.filter((target) => !known.includes(target));
    return more.length === 0 ? [] : [[permission, more]];
  });
  return Object.fromEntries(entries);
}
