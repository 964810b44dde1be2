import semver from 'semver';
import { versionNotRaised, versionSaysTooLittle } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import { highestLevel, type InterfaceChange } from './interface-change.ts';
import { publishProblem, type PublishProblem } from './problem.ts';
import { isRaised, requiredVersion, saysAsMuch } from './required-version.ts';

interface Named {
  readonly name: string;
  readonly version: string;
}

/** @param published all versions that there are, yanked ones too: nothing is published twice. */
export function versionProblems({ name, version }: Named, published: readonly string[]): PublishProblem[] {
  if (isRaised(version, published)) return [];
  const sameLine = published.filter((each) => semver.satisfies(each, `~${version}`, { includePrerelease: true }));
  const latest = (published.includes(version) ? [version] : sameLine.length > 0 ? sameLine : published).toSorted(semver.rcompare)[0];
  return [publishProblem(versionNotRaised, { name, version, latest }, 'raise `version` in noodle.json')];
}

/** @param base the published version that the interface was compared with. */
export function interfaceProblems(version: string, base: string, changes: readonly InterfaceChange[]): PublishProblem[] {
  const level = highestLevel(changes);
  const required = requiredVersion(base, level);
  if (changes.length === 0 || level === 'patch' || saysAsMuch(version, required)) return [];
  return [publishProblem(versionSaysTooLittle, { version, base, required, level }, `raise \`version\` to ${required}, or take back what \`noodle pkg diff ${base}\` shows`)];
}
