import { define } from '../definition.ts';

/** What `noodle pkg publish` refuses, or warns of, before anything leaves the machine. Their examples are command lines: `$ …`. */

export const missingReadme = define({
  code: 6201,
  name: 'missing-readme',
  severity: 'error',
  title: 'A package without README',
  message: () => 'the package has no README.md',
  explanation: 'The README is what the registry shows on the page of the package: what it is for, and how one begins with it. Write a README.md beside noodle.json.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish --dry-run',
});

export const emptyReadme = define<{ path: string }>({
  code: 6202,
  name: 'empty-readme',
  severity: 'error',
  title: 'A README that says nothing',
  message: ({ path }) => `\`${path}\` says nothing`,
  explanation: 'There is a README, and in it nothing but headings, badges, comments or space. Say in a sentence or two what the package is for, and show its first use.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish --dry-run',
});

export const missingLicense = define({
  code: 6203,
  name: 'missing-license',
  severity: 'error',
  title: 'A package without licence',
  message: () => 'noodle.json names no licence',
  explanation: 'Without a licence nobody may use the package. `license` in noodle.json names one as SPDX writes it: `"license": "MIT"`, or `"Apache-2.0 OR MIT"`.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish --dry-run',
});

export const missingLicenseText = define<{ license: string }>({
  code: 6204,
  name: 'missing-license-text',
  severity: 'warning',
  title: 'A licence without its text',
  message: ({ license }) => `the text of the licence (${license}) is not in the package`,
  explanation: 'Most licences ask that their text goes along with every copy. Put it into a file LICENSE beside noodle.json.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish --dry-run',
});

export const missingDescription = define({
  code: 6205,
  name: 'missing-description',
  severity: 'error',
  title: 'A package without description',
  message: () => 'noodle.json has no description',
  explanation: 'The description is what searches look into and lists show. `description` in noodle.json says in one sentence what the package is for.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish --dry-run',
});

export const leakedPrivateType = define<{ name: string; type: string }>({
  code: 6206,
  name: 'leaked-private-type',
  severity: 'error',
  title: 'A private type in a public declaration',
  message: ({ name, type }) => `\`${name}\` is public, and its type names \`${type}\`, which is private`,
  label: ({ type }) => `others cannot name \`${type}\``,
  explanation: 'Users of the package get a value whose type they can neither write nor look up, and which may change without notice. Make the type public, or name another one: an interface that says what users need of it.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish --dry-run',
});

export const unfinishedCode = define<{ name: string }>({
  code: 6207,
  name: 'unfinished-code',
  severity: 'error',
  title: 'A function that is not finished',
  message: ({ name }) => `\`${name}\` is not finished: all it does is to say so`,
  label: () => 'whoever calls it gets this error',
  explanation: 'The whole body of the function throws an error that tells that it is not written yet (`todo`, `not implemented` and their kin). Finish it, or take it out of what is published.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish --dry-run',
});

export const testsFail = define<{ summary: string }>({
  code: 6208,
  name: 'tests-fail',
  severity: 'error',
  title: 'Tests that fail',
  message: ({ summary }) => `the tests fail: ${summary}`,
  explanation: 'The tests of the package, or the samples in its doc comments, do not pass, so something that it promises does not hold. `noodle test` shows which.',
  example: '$ noodle pkg publish',
  mended: '$ noodle test',
});

export const notStrict = define<{ count: number }>({
  code: 6209,
  name: 'not-strict',
  severity: 'error',
  title: 'A package that does not hold in strict mode',
  message: ({ count }) => `in strict mode the package has ${count === 1 ? 'an error' : `${count} errors`}`,
  explanation: 'What is published must hold what strict mode asks, whether noodle.json says `"strict": true` or not: a null that nobody looked at becomes an error in the programs of others. `noodle check --strict` shows each with its place.',
  example: '$ noodle pkg publish',
  mended: '$ noodle check --strict',
});

export const localDependency = define<{ name: string; path: string }>({
  code: 6210,
  name: 'local-dependency',
  severity: 'error',
  title: 'A dependency that only this machine has',
  message: ({ name, path }) => `\`${name}\` is taken from the folder \`${path}\`, which others do not have`,
  explanation: 'A dependency by `path` is for packages that are developed together. Publish it first, and give its range of versions: `"geometry": "^1.2.0"`; beside a `path` it stands as `{ "version": "^1.2.0", "path": "../geometry" }` and is what others get.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg add geometry@^1.2.0',
});

export const openRange = define<{ name: string; range: string }>({
  code: 6211,
  name: 'open-range',
  severity: 'error',
  title: 'A dependency that takes any version to come',
  message: ({ name, range }) => `\`${name}\` is asked for as \`${range}\`, which takes every version to come`,
  explanation: 'A later version will break what it gives, and with it all that was published on top of it. Ask for versions that fit together: `^1.2.0`, or `>=1.2.0 <3`.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg add geometry@^1.2.0',
});

export const versionNotRaised = define<{ name: string; version: string; latest: string }>({
  code: 6212,
  name: 'version-not-raised',
  severity: 'error',
  title: 'A version that does not go on from the last',
  message: ({ name, version, latest }) => (version === latest ? `\`${name}\` ${version} is published already` : `\`${name}\` ${version} does not go on from ${latest}, which is published`),
  explanation: 'What is published under a version never changes, and versions only go up, each line (1.2.x) for itself. Raise `version` in noodle.json.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg diff',
});

export const versionSaysTooLittle = define<{ version: string; base: string; required: string; level: string }>({
  code: 6213,
  name: 'version-says-too-little',
  severity: 'error',
  title: 'A version that says less than has changed',
  message: ({ version, base, required, level }) => `${version} is too low after ${base}: the public interface has ${level} changes, which take at least ${required}`,
  explanation: `
Semantic Versioning promises users that a new version breaks them only where its first number is larger (before 1.0.0: its second). The public interfaces of both versions were
compared: what is gone, what takes or gives other types, what those who extend or implement must now have. \`noodle pkg diff\` shows each change and what it asks
of users. Raise \`version\` in noodle.json, or take the change back.`,
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg diff',
});

export const secretInPackage = define<{ path: string; what: string }>({
  code: 6214,
  name: 'secret-in-package',
  severity: 'error',
  title: 'A secret in a package',
  message: ({ path, what }) => `\`${path}\` ${what}`,
  explanation: 'What is published is everybody\'s for good, yanked or not. Take the file out of `files` in noodle.json, and the secret out of the sources; one that was ever public must be revoked where it belongs. A test that needs a key makes one.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg pack --list',
});

export const uncommittedChanges = define<{ count: number; first: string }>({
  code: 6215,
  name: 'uncommitted-changes',
  severity: 'warning',
  title: 'Changes that are not committed',
  message: ({ count, first }) => `${count === 1 ? `\`${first}\` is` : `\`${first}\` and ${count - 1} more are`} not committed`,
  explanation: 'What is published can then not be found again in the history of the sources. Commit first, and tag the commit with the version.',
  example: '$ noodle pkg publish',
  mended: '$ git commit',
});

export const privatePackage = define<{ name: string }>({
  code: 6216,
  name: 'private-package',
  severity: 'error',
  title: 'A package that is not to be published',
  message: ({ name }) => `noodle.json says that \`${name}\` is private`,
  explanation: '`"status": "private"` keeps a package from being published by mistake. Where it is meant to be published, say `"status": "published"`.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish --dry-run',
});

export const notCompared = define<{ name: string; version: string; problem: string }>({
  code: 6217,
  name: 'not-compared',
  severity: 'warning',
  title: 'A published version that cannot be compared',
  message: ({ name, version, problem }) => `the public interface was not compared with that of \`${name}\` ${version}, which does not compile here: ${problem}`,
  explanation: 'To see what has changed, the published version is compiled with the packages that the project has now. It uses something that they do not give, or that this version of the language takes no more. Whether the new version number says enough is then for you to judge.',
  example: '$ noodle pkg diff',
  mended: '$ noodle pkg install',
});

export const nothingToCall = define<{ module: string; format: string; reason: string }>({
  code: 6218,
  name: 'nothing-to-call',
  severity: 'error',
  title: 'A package that gives another language nothing',
  message: ({ module, format, reason }) => `\`${module}\` cannot be packed for ${format}: ${reason}`,
  explanation: 'What npm, Python or an image get is a program: the module that `main` in noodle.json names, as WebAssembly. Others run its `main`, or call its functions with `@export`; Python those whose parameters and results are numbers, truth values and Strings.',
  example: '$ noodle pkg pack --as npm',
  mended: '$ noodle pkg pack --as tar.gz',
});

export const invalidBase = define<{ path: string; problem: string }>({
  code: 6219,
  name: 'invalid-base',
  severity: 'error',
  title: 'No image to stand on',
  message: ({ path, problem }) => `\`${path}\` is no OCI layout of an image: ${problem}`,
  explanation: '`--base` names a folder with an image that has Node, as OCI lays one out (`oci-layout`, `index.json`, `blobs/`): `skopeo copy docker://node:24-slim oci:node` makes one. Without a base the image holds the program only.',
  example: '$ noodle pkg pack --as docker --base empty/',
  mended: '$ noodle pkg pack --as docker',
});
