import type { PackageAccess, PackageRules } from '@noodlecore/compiler/names/package-rules';
import type { Manifest } from '../manifest/manifest.ts';

/**
 * What holds for the modules of a package that others use: its tests, and what only they need, are not there.
 * @param isThere whether a package is there in the version that was chosen.
 */
export function rulesForUsers({ name: own, strict, ffi, permissions, dependencies }: Manifest, isThere: (name: string) => boolean): PackageRules {
  const access = (name: string): PackageAccess => {
    if (name === own) return { kind: 'listed', range: '*' };
    const listed = dependencies.find((each) => each.name === name && each.kind !== 'system' && each.kind !== 'development');
    if (!listed) return { kind: 'not-listed' };
    return isThere(name) ? { kind: 'listed', range: listed.range } : { kind: 'not-installed' };
  };
  return { strict, ffi, capabilities: new Set(Object.keys(permissions)), access };
}
