import semver from 'semver';
import { localDependency, missingDescription, missingLicense, openRange, privatePackage } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import { EVERYTHING } from '../manifest/names.ts';
import type { Manifest, ManifestDependency } from '../manifest/manifest.ts';
import { publishProblem, type PublishProblem } from './problem.ts';

/** What `noodle.json` must say before others can use the package. */
export function manifestProblems(manifest: Manifest): PublishProblem[] {
  const problems: PublishProblem[] = [];
  if (manifest.status === 'private') problems.push(publishProblem(privatePackage, manifest, 'say `"status": "published"` where it is meant to be published'));
  if (manifest.description.trim() === '') problems.push(publishProblem(missingDescription, {}, 'add `"description": "…"`, one sentence'));
  if (manifest.license === null) problems.push(publishProblem(missingLicense, {}, 'add `"license": "MIT"`, or another one'));
  return [...problems, ...manifest.dependencies.flatMap(dependencyProblems)];
}

/** Of what only the package's own development or its system needs, others see nothing. */
function dependencyProblems({ name, range, kind, path }: ManifestDependency): PublishProblem[] {
  if (kind === 'development' || kind === 'system') return [];
  // Beside a folder a range may stand, which is what others get; without one it reads as `*`.
  if (path !== null && range === EVERYTHING) return [publishProblem(localDependency, { name, path }, `publish \`${name}\` first, and ask for it by a range of versions`)];
  return takesAll(range) || (kind !== 'peer' && isOpenAbove(range)) ? [publishProblem(openRange, { name, range }, `ask for versions that fit together: \`"${name}": "^${lowest(range)}"\``)] : [];
}

function takesAll(range: string): boolean {
  return new semver.Range(range).range === '';
}

/** Whether one of the alternatives has no upper bound. */
function isOpenAbove(range: string): boolean {
  return new semver.Range(range).set.some((comparators) => comparators.every(({ operator }) => operator === '>' || operator === '>='));
}

function lowest(range: string): string {
  const version = semver.minVersion(range)?.version ?? '';
  return version === '' || version === '0.0.0' ? '1.0.0' : version;
}
