import semver from 'semver';

const PHASES: Readonly<Record<string, string>> = { alpha: 'a', a: 'a', beta: 'b', b: 'b', rc: 'rc', pre: 'rc', preview: 'rc', dev: '.dev' };

/**
 * A semantic version as PEP 440 writes it: `1.2.0-beta.3` is `1.2.0b3`. A pre-release of another kind becomes `1.2.0.dev0+nightly.7`, which sorts before 1.2.0 as
 * it should, and what stands behind `+` a local version.
 */
export function pythonVersion(version: string): string {
  const { major, minor, patch, prerelease, build } = semver.parse(version, {}, true);
  const base = `${major}.${minor}.${patch}`;
  const local = build.map(localPart);
  if (prerelease.length === 0) return `${base}${local.length > 0 ? `+${local.join('.')}` : ''}`;
  const [word, number = 0, ...more] = prerelease;
  const phase = typeof word === 'string' ? PHASES[word.toLowerCase()] : undefined;
  const isPlain = phase !== undefined && typeof number === 'number' && more.length === 0;
  const parts = isPlain ? local : [...prerelease.map((part) => localPart(String(part))), ...local];
  return `${base}${isPlain ? `${phase}${number}` : '.dev0'}${parts.length > 0 ? `+${parts.join('.')}` : ''}`;
}

function localPart(part: string): string {
  return part.toLowerCase().replaceAll('-', '.').replaceAll(/^\.+|\.+$|(?<=\.)\.+/g, '') || '0';
}
