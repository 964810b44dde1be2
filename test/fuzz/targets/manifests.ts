import semver from 'semver';
import { isPackageFault } from '@noodlecore/package-manager/fault';
import { writeLockfile } from '@noodlecore/package-manager/lockfile/lockfile';
import { readLockfile } from '@noodlecore/package-manager/lockfile/read';
import type { Manifest } from '@noodlecore/package-manager/manifest/manifest';
import { isInnerPath, isPackageName } from '@noodlecore/package-manager/manifest/names';
import { parseManifest } from '@noodlecore/package-manager/manifest/parse';
import { manifestProblems } from '@noodlecore/package-manager/publish/manifest-guards';
import type { Random } from '../../nbc/random.ts';
import { smallerTexts } from '../smaller.ts';
import { mustHold, type Target } from '../target.ts';

const KEYS = ['name', 'version', 'description', 'type', 'status', 'authors', 'license', 'keywords', 'main', 'source', 'test', 'files', 'strict', 'ffi', 'permissions', 'scripts', 'commands', 'dependencies', 'optionalDependencies', 'developmentDependencies', 'peerDependencies', 'systemDependencies', 'workspace', 'registry', 'lockfileVersion', 'packages', 'integrity', 'path', '__proto__', 'constructor', 'toString', 'geometry', 'text_tools', 'read', 'net', '', '\\u0000'];
const VALUES = ['null', 'true', '0', '-1', '1', '1e999', '""', '"geometry"', '"1.0.0"', '"1.0.0-a.b+c"', '"v1"', '"^1.0.0"', '"*"', '">=1 <2 || 3.x"', '">=0 <"', `"${'1.'.repeat(300)}"`, '"src"', '"../out"', '"/etc"', '"C:\\\\x"', '"a/../../b"', '"MIT"', '"library"', '"private"', '"https://example.org"', '"javascript:x"', '["a", "a"]', '["read"]', '[[]]', '["../up"]', '{}', '{ "path": "../other" }', '{ "version": "^1", "path": ".." }', '"\\ud800"', `"sha256-${'A'.repeat(43)}="`, '"sha256-x"', `${'['.repeat(300)}${']'.repeat(300)}`];
const MARKERS = ['<<<<<<< ours\n', '||||||| base\n', '=======\n', '>>>>>>> theirs\n'];

/** The texts that people and merges leave: a manifest or a lockfile that keeps its promises, or what is wrong with it. */
export const manifests: Target<string> = {
  name: 'manifests',
  about: 'any text is a noodle.json or noodle.lock that keeps its promises, or is refused with what is wrong',
  deadline: 3,
  make(random) {
    const text = random.below(2) === 0 ? objectOf(random, 3) : lockfileText(random);
    return random.below(3) === 0 ? damaged(random, text) : text;
  },
  attempt(text) {
    const parsed = parseManifest(text);
    if (parsed.kind === 'problems') mustHold(parsed.problems.length > 0 && parsed.problems.every(({ message }) => message !== ''), () => 'nothing is said to be wrong');
    else expectSound(parsed.manifest);
    expectLockfile(text);
  },
  smaller: smallerTexts,
  show: (text) => text,
};

function expectSound(manifest: Manifest): void {
  mustHold(isPackageName(manifest.name) && semver.valid(manifest.version, {}) !== null, () => `${manifest.name} ${manifest.version}`);
  for (const path of [manifest.source, manifest.test, ...manifest.files, ...manifest.workspace]) mustHold(isInnerPath(path), () => `a path leads outside: ${path}`);
  for (const { name, range } of manifest.dependencies) mustHold(name !== '' && semver.validRange(range) !== null, () => `a dependency on ${name} ${range}`);
  for (const { code, message, hint } of manifestProblems(manifest)) mustHold(code > 6200 && code < 6300 && message !== '' && hint !== '', () => `a problem that says nothing: ${code}`);
}

function expectLockfile(text: string): void {
  try {
    const lockfile = readLockfile(text, 'noodle.lock');
    const written = writeLockfile(lockfile);
    mustHold(writeLockfile(readLockfile(written, 'noodle.lock')) === written, () => 'what is written is read as something else');
  } catch (error) {
    if (!isPackageFault(error)) throw error;
    mustHold(error.code === 6007, () => `code ${error.code}`);
  }
}

function objectOf(random: Random, depth: number): string {
  const value = (): string => (depth > 0 && random.below(4) === 0 ? objectOf(random, depth - 1) : random.pick(VALUES));
  const own = Array.from({ length: random.below(7) }, () => `"${random.pick(KEYS)}": ${value()}`);
  const named = random.below(2) === 0 ? ['"name": "geometry"', '"version": "1.2.3"'] : [];
  return `{\n${[...named, ...own].join(',\n')}\n}`;
}

function lockfileText(random: Random): string {
  const line = (): string => `    "${random.pick(['geometry', 'text_tools', 'a', 'b', '__proto__'])}": { "version": ${random.pick(['"1.0.0"', '"2.0.0"', random.pick(VALUES)])}, ${random.below(2) === 0 ? `"integrity": "sha256-${random.pick(['A', 'B'])}${'A'.repeat(42)}="` : `"path": ${random.pick(['".."', '"../a"', random.pick(VALUES)])}`}${random.below(3) === 0 ? `, "${random.pick(['dependencies', 'permissions', 'other'])}": ${objectOf(random, 1)}` : ''} }`;
  const lines = (): string => Array.from({ length: random.below(4) }, line).join(',\n');
  const conflict = (): string => `${MARKERS[0]}${lines()}\n${random.below(2) === 0 ? `${MARKERS[1]}${lines()}\n` : ''}${MARKERS[2]}${lines()}\n${MARKERS[3]}`;
  return `{\n  "lockfileVersion": 1,\n  "packages": {\n${random.below(2) === 0 ? lines() : conflict()}\n  }\n}\n`;
}

function damaged(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(['', '"', '}', ',', '\\', '\0', '\ufeff', '// x\n', ...MARKERS]) + text.slice(at + random.below(4));
}
