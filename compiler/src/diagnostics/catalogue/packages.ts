import { define } from '../definition.ts';

/** Messages about packages: resolving, fetching, checking, publishing. Their examples are command lines: `$ …`. */

export const unknownPackage = define<{ name: string; registry: string }>({
  code: 6001,
  name: 'unknown-package',
  severity: 'error',
  title: 'Unknown package',
  message: ({ name, registry }) => `\`${registry}\` has no package \`${name}\``,
  explanation: 'The registry answered, and has no package of that name. `noodle pkg search WORD` lists what there is; another registry is named by `registry` in noodle.json, or by `NOODLE_REGISTRY`.',
  example: '$ noodle pkg add jsn_tools',
  mended: '$ noodle pkg add json_tools',
});

export const noVersionsFit = define<{ because: string }>({
  code: 6002,
  name: 'no-versions-fit',
  severity: 'error',
  title: 'No versions fit together',
  message: ({ because }) => because,
  explanation: `
Every package that the project needs, and every package that those need, must be there in exactly one version, and no choice of versions
gives everybody what they ask for. The sentences say who asked for what; the last one follows from those before. Usually one
of the ranges in noodle.json is too narrow, or one package has not been brought up to a new version of another yet.`,
  example: '$ noodle pkg add old_tools',
  mended: '$ noodle pkg add old_tools@^2.0.0',
});

export const wrongIntegrity = define<{ name: string; version: string; expected: string; found: string }>({
  code: 6003,
  name: 'wrong-integrity',
  severity: 'error',
  title: 'An archive is not what was published',
  message: ({ name, version, expected, found }) => `the archive of \`${name}\` ${version} is not the one that was published: its hash is ${found} and not ${expected}`,
  explanation: `
The hash of what came is not the one that noodle.lock, or the registry's signed log, has for this version. Something changed it on its way or at
its source: nothing of it was unpacked. Try again; where it stays so, tell the registry's keepers, and do not take the lockfile's line out to get on.`,
  example: '$ noodle pkg install',
  mended: '$ noodle pkg install',
});

export const unsafeArchive = define<{ entry: string; problem: string }>({
  code: 6004,
  name: 'unsafe-archive',
  severity: 'error',
  title: 'An archive holds what no archive may',
  message: ({ entry, problem }) => `the archive holds \`${entry}\`, ${problem}`,
  explanation: `
Archives of packages hold plain files below one folder: no absolute paths, no \`..\`, no links, no devices, no two entries of one name. One that does otherwise was
not made by \`noodle pkg pack\`, and nothing of it was unpacked.`,
  example: '$ noodle pkg verify strange.tar.gz',
  mended: '$ noodle pkg pack',
});

export const archiveTooLarge = define<{ what: string; limit: string }>({
  code: 6005,
  name: 'archive-too-large',
  severity: 'error',
  title: 'An archive is too large',
  message: ({ what, limit }) => `${what}, and ${limit} is the limit`,
  explanation: 'Archives are bounded in their size, in the size of what is unpacked from them and in the number of files, so that nobody can fill a disk with one. `noodle pkg pack --list` shows what takes the space; `files` in noodle.json says what is packed.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg pack --list',
});

export const brokenArchive = define<{ problem: string }>({
  code: 6006,
  name: 'broken-archive',
  severity: 'error',
  title: 'An archive cannot be read',
  message: ({ problem }) => `the archive cannot be read: ${problem}`,
  explanation: 'It is no gzip-compressed tar archive, or it ends too early. A download that was cut off is the usual reason: try again.',
  example: '$ noodle pkg verify half.tar.gz',
  mended: '$ noodle pkg verify whole.tar.gz',
});

export const invalidLockfile = define<{ path: string; problem: string }>({
  code: 6007,
  name: 'invalid-lockfile',
  severity: 'error',
  title: 'Invalid noodle.lock',
  message: ({ path, problem }) => `\`${path}\` is not a valid lockfile: ${problem}`,
  explanation: `
\`noodle.lock\` holds the exact version and the hash of every package, one line each. It is written by the commands and kept with the sources. After a merge
that left conflict markers in it, \`noodle pkg install\` takes both sides' lines where they agree; otherwise delete it and install again.`,
  example: '$ noodle pkg install --frozen',
  mended: '$ noodle pkg install',
});

export const staleLockfile = define<{ path: string; problem: string }>({
  code: 6008,
  name: 'stale-lockfile',
  severity: 'error',
  title: 'noodle.lock does not fit noodle.json',
  message: ({ path, problem }) => `\`${path}\` does not fit noodle.json: ${problem}`,
  explanation: 'With `--frozen`, as in continuous integration, nothing is resolved anew: the lockfile must have a version for everything that noodle.json asks for. Run `noodle pkg install` and commit the lockfile.',
  example: '$ noodle pkg install --frozen',
  mended: '$ noodle pkg install',
});

export const registryUnreachable = define<{ registry: string; reason: string }>({
  code: 6009,
  name: 'registry-unreachable',
  severity: 'error',
  title: 'The registry cannot be reached',
  message: ({ registry, reason }) => `\`${registry}\` cannot be reached: ${reason}`,
  explanation: 'No answer came, after several tries. What is in the store already is enough for `noodle pkg install --offline`; nothing that was installed before is changed.',
  example: '$ noodle pkg install',
  mended: '$ noodle pkg install --offline',
});

export const strangeAnswer = define<{ registry: string; problem: string }>({
  code: 6010,
  name: 'strange-answer',
  severity: 'error',
  title: 'The registry gave an answer that makes no sense',
  message: ({ registry, problem }) => `\`${registry}\` gave an answer that makes no sense: ${problem}`,
  explanation: 'What came is not what a registry of packages says. Is the address right, and does a proxy stand between that answers with pages of its own?',
  example: '$ noodle pkg install --registry https://example.org',
  mended: '$ noodle pkg install',
});

export const notInStore = define<{ name: string; version: string }>({
  code: 6011,
  name: 'not-in-store',
  severity: 'error',
  title: 'Not there without the network',
  message: ({ name, version }) => `\`${name}\` ${version} is not in the store, and with --offline it is not fetched`,
  explanation: 'Offline, only packages that were installed before, by any project of this user, can be used. Install once with the network; after that it works without.',
  example: '$ noodle pkg install --offline',
  mended: '$ noodle pkg install',
});

export const storeFailed = define<{ path: string; reason: string }>({
  code: 6012,
  name: 'store-failed',
  severity: 'error',
  title: 'The store of packages cannot be used',
  message: ({ path, reason }) => `the store of packages at \`${path}\` cannot be used: ${reason}`,
  explanation: 'Packages are kept once for all projects, in the folder that `NOODLE_STORE` names, else in the user\'s cache folder. The system refused to read or write it: look at its permissions and the space that is left.',
  example: '$ noodle pkg install',
  mended: '$ NOODLE_STORE=/tmp/store noodle pkg install',
});
