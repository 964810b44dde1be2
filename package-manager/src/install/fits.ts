import semver from 'semver';
import type { LockedPackage, Lockfile } from '../lockfile/lockfile.ts';
import type { LocalPackage, LocalPackages } from '../project/local-packages.ts';
import type { DependencyKind } from '../resolve/source.ts';
import { dependenciesOf } from './choose.ts';

/**
 * What of a lockfile does not fit the manifests, in one sentence; null where it has a version for everything that they ask for, and
 * nothing else. Nothing but the two is looked at. O(packages and their dependencies).
 */
export function misfit(local: LocalPackages, { packages }: Lockfile): string | null {
  const wanted = new Set<string>();
  const queue: string[] = [];
  const ask = (who: string, name: string, range: string, kind: DependencyKind): string | null => {
    const locked = packages.get(name);
    if (!locked) return kind === 'optional' || kind === 'peer' || local.packages.get(name)?.path === '.' ? null : `${who} needs \`${name}\`, which is not in it`;
    if (!semver.satisfies(locked.version, range)) return kind === 'optional' ? null : `${who} needs \`${name}\` ${range}, and it has ${locked.version}`;
    if (!wanted.has(name)) queue.push(name);
    wanted.add(name);
    return null;
  };
  for (const own of members(local)) {
    if (own.path !== '.') ask('the workspace', own.manifest.name, own.manifest.version, 'required');
    for (const { name, range, kind } of dependenciesOf(own, local)) {
      const problem = ask(`\`${own.manifest.name}\``, name, range, kind);
      if (problem) return problem;
    }
  }
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const locked = packages.get(name);
    const problem = locked && (localMisfit(name, locked, local) ?? firstProblem(Object.entries(locked.dependencies), ([other, range]) => ask(`\`${name}\``, other, range, 'required')));
    if (problem) return problem;
  }
  const extra = [...packages.keys()].find((name) => !wanted.has(name));
  return extra === undefined ? null : `it has \`${extra}\`, which nobody needs`;
}

function members(local: LocalPackages): LocalPackage[] {
  return [...local.packages.values()].filter(({ isMember }) => isMember);
}

/** A package in a folder is what its manifest says now. */
function localMisfit(name: string, locked: LockedPackage, local: LocalPackages): string | null {
  const own = local.packages.get(name);
  if (!own) return locked.path === null ? null : `\`${name}\` is in it as the folder \`${locked.path}\``;
  if (locked.path !== own.path) return `\`${name}\` is the folder \`${own.path}\``;
  if (locked.version !== own.manifest.version) return `\`${name}\` is ${own.manifest.version} now, and ${locked.version} in it`;
  const required = dependenciesOf(own, local).filter(({ kind }) => kind === 'required' || (kind === 'development' && own.isMember));
  const missing = required.find((each) => locked.dependencies[each.name] !== each.range);
  if (missing) return `\`${name}\` needs \`${missing.name}\` ${missing.range}`;
  return JSON.stringify(locked.permissions) === JSON.stringify(own.manifest.permissions) ? null : `\`${name}\` asks for other permissions now`;
}

function firstProblem<T>(all: readonly T[], problemOf: (each: T) => string | null): string | null {
  for (const each of all) {
    const problem = problemOf(each);
    if (problem) return problem;
  }
  return null;
}
