import semver from 'semver';
import type { ChangeLevel } from './interface-change.ts';

/**
 * The lowest version that may follow `before` where that much has changed. Before 1.0.0 the second number stands for what breaks users and
 * the third for everything else, as `^0.2.1` reads them; 0.0.x promises nothing but that every version is another one.
 */
export function requiredVersion(before: string, level: ChangeLevel): string {
  const { major, minor, patch, prerelease } = semver.parse(before, {}, true);
  // A pre-release promises nothing yet: what follows it is the release that it leads to.
  if (prerelease.length > 0) return `${major}.${minor}.${patch}`;
  if (major === 0 && minor === 0) return `0.0.${patch + 1}`;
  if (major === 0) return level === 'major' ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`;
  switch (level) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
  }
}

/** Whether a version says as much as `required` does; `2.0.0-beta.1` says as much as 2.0.0. */
export function saysAsMuch(version: string, required: string): boolean {
  const { major, minor, patch } = semver.parse(version, {}, true);
  return semver.gte(`${major}.${minor}.${patch}`, required);
}

/**
 * The version whose interface a new one is held against: the highest published one below it, pre-releases only where there is no other; null where
 * there is none.
 */
export function baseVersion(version: string, published: readonly string[]): string | null {
  const below = published.filter((each) => semver.lt(each, version)).sort(semver.rcompare);
  return below.find((each) => semver.prerelease(each) === null) ?? below[0] ?? null;
}

/** Whether a version goes on from those that there are: new, and the highest of its line (1.2.x goes on beside 2.0.0). */
export function isRaised(version: string, published: readonly string[]): boolean {
  const sameLine = published.filter((each) => semver.major(each) === semver.major(version) && semver.minor(each) === semver.minor(version));
  const rivals = sameLine.length > 0 ? sameLine : published;
  return rivals.every((each) => semver.gt(version, each));
}
