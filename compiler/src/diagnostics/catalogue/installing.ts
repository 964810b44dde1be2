import { define } from '../definition.ts';

/** Messages of the commands about packages: `noodle pkg …`. Their examples are command lines. */

export const wrongLocalPackage = define<{ path: string; problem: string }>({
  code: 6013,
  name: 'wrong-local-package',
  severity: 'error',
  title: 'A folder is not the package that it should be',
  message: ({ path, problem }) => `\`${path}\` ${problem}`,
  explanation: 'A dependency with a `path`, and each folder of a `workspace`, leads to a package that is worked on: a folder with a noodle.json whose `name` is the one that is asked for. Paths are taken from the folder of the noodle.json that writes them.',
  example: '$ noodle pkg add ../geometri',
  mended: '$ noodle pkg add ../geometry',
});

export const packageCircle = define<{ circle: readonly string[] }>({
  code: 6014,
  name: 'package-circle',
  severity: 'error',
  title: 'Packages need each other in a circle',
  message: ({ circle }) => `packages need each other in a circle: ${circle.map((name) => `\`${name}\``).join(' needs ')}`,
  explanation: 'None of them could be built, published or replaced without the others. Move what they share into one of them, or into a package of its own. (Development dependencies of other packages do not count: nobody who uses a package needs them.)',
  example: '$ noodle pkg add shop',
  mended: '$ noodle pkg add shop_core',
});

export const installBusy = define<{ path: string; process: number; seconds: number }>({
  code: 6015,
  name: 'install-busy',
  severity: 'error',
  title: 'Another command is changing the packages',
  message: ({ path, process, seconds }) => `process ${process} has been changing the packages of \`${path}\` for ${seconds} s`,
  explanation: 'Two commands never change the packages of a project at the same time: the second one waits for the first, and this one has waited long. A command that was killed leaves a lock that is taken over by itself after a minute. Look whether the process still does something.',
  example: '$ noodle pkg install',
  mended: '$ noodle pkg install',
});

export const permissionsNotAccepted = define<{ requests: string }>({
  code: 6016,
  name: 'permissions-not-accepted',
  severity: 'error',
  title: 'A package asks for permissions that nobody agreed to',
  message: ({ requests }) => `not agreed to: ${requests}`,
  explanation: `
A package's code can do to the world outside only what its noodle.json asks for. Whoever takes a package in, or a version of it that asks for more than the one
before, is shown what, and asked. Where nobody can be asked nothing is taken in: look at what is listed, and say \`--yes\` where it is all right.
What was agreed to stands in noodle.lock, where a review sees it too.`,
  example: '$ noodle pkg update < /dev/null',
  mended: '$ noodle pkg update --yes < /dev/null',
});

export const wrongSignature = define<{ name: string; version: string; problem: string }>({
  code: 6017,
  name: 'release-signature',
  severity: 'error',
  title: 'A release is not signed by who published it',
  message: ({ name, version, problem }) => `the release \`${name}\` ${version} ${problem}`,
  explanation: `
Who publishes a version signs its name, number and hash with a key of their own, which the registry does not have. What the registry serves here does
not fit that signature, so somebody changed it after it was published. Nothing was installed. Tell the package's owners and the registry's keepers.`,
  example: '$ noodle pkg install',
  mended: '$ noodle pkg install',
});

export const logRewritten = define<{ registry: string; problem: string }>({
  code: 6018,
  name: 'log-rewritten',
  severity: 'error',
  title: 'A registry has rewritten its history',
  message: ({ registry, problem }) => `\`${registry}\` ${problem}`,
  explanation: `
A registry keeps a log of all that was published, to which it can only add, and signs its state. This machine remembers the last state that it saw, and
what the registry shows now does not follow from it: entries were changed or taken away, or it is another registry under the same address. Nothing
was installed. Ask its keepers; where they moved to a new log, \`noodle pkg cache forget\` makes this machine begin anew with it.`,
  example: '$ noodle pkg install',
  mended: '$ noodle pkg cache forget',
});

export const notInLog = define<{ name: string; version: string; registry: string; problem: string }>({
  code: 6019,
  name: 'not-in-log',
  severity: 'error',
  title: 'A release is not in the log of its registry',
  message: ({ name, version, registry, problem }) => `the release \`${name}\` ${version} is not in the log of \`${registry}\`: ${problem}`,
  explanation: 'Every release stands in the log that the registry signs, so that nobody can be given a release which others never see. This one does not, or stands there otherwise. Nothing was installed.',
  example: '$ noodle pkg add json_tools',
  mended: '$ noodle pkg add json_tools',
});

export const notADependency = define<{ name: string }>({
  code: 6020,
  name: 'not-a-dependency',
  severity: 'error',
  title: 'Not a dependency',
  message: ({ name }) => `\`${name}\` is not among the packages that noodle.json lists`,
  explanation: '`noodle pkg tree` shows what noodle.json lists, and what those packages bring along. Only what is listed can be taken out.',
  example: '$ noodle pkg remove jsn_tools',
  mended: '$ noodle pkg remove json_tools',
});

export const notLoggedIn = define<{ registry: string }>({
  code: 6021,
  name: 'login-needed',
  severity: 'error',
  title: 'Not logged in',
  message: ({ registry }) => `nobody is logged in at \`${registry}\``,
  explanation: 'Publishing, taking back and giving roles need an account: `noodle pkg login` asks for its name and password and keeps a token in a file that only you can read. In continuous integration, put a token into `NOODLE_TOKEN`.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg login',
});

export const cannotPublish = define<{ problem: string }>({
  code: 6022,
  name: 'cannot-publish',
  severity: 'error',
  title: 'A package that cannot be published as it is',
  message: ({ problem }) => problem,
  explanation: 'A release must work for strangers: its dependencies come from a registry and not from a folder beside, its modules compile with what it packs and lists, its `version` is given, and its `status` is not `private`. `noodle pkg publish --dry-run` shows what would be sent.',
  example: '$ noodle pkg publish',
  mended: '$ noodle pkg publish --dry-run',
});

export const unknownScript = define<{ name: string }>({
  code: 6023,
  name: 'unknown-script',
  severity: 'error',
  title: 'Unknown script',
  message: ({ name }) => `there is neither a script nor a command \`${name}\``,
  explanation: '`noodle pkg run NAME` starts a command line that stands in noodle.json under `scripts`, or a command that the package or one of its dependencies brings under `commands`. Without a name it lists them.',
  example: '$ noodle pkg run bnech',
  mended: '$ noodle pkg run bench',
});

export const noRegistry = define({
  code: 6024,
  name: 'no-registry',
  severity: 'error',
  title: 'No registry is named',
  message: () => 'no registry is named',
  explanation: 'Packages come from a registry, and there is none that everybody uses: `registry` in noodle.json names it, or `--registry ADDRESS`, or `NOODLE_REGISTRY`; `noodle pkg login` remembers the one that you log in at. Folders beside the project need none: `noodle pkg add ../geometry`.',
  example: '$ noodle pkg search json',
  mended: '$ noodle pkg search json --registry https://packages.example.org',
});

export const invalidPackageRequest = define<{ text: string; problem: string }>({
  code: 6025,
  name: 'invalid-package-request',
  severity: 'error',
  title: 'Not the name of a package',
  message: ({ text, problem }) => `\`${text}\` ${problem}`,
  explanation: 'A package is asked for by its name, with a range of versions behind `@` where it matters: `json_tools`, `json_tools@^2.0.0`, `json_tools@1.4.2`; or by a folder that it lies in: `../geometry`.',
  example: '$ noodle pkg add JSON-tools',
  mended: '$ noodle pkg add json_tools',
});

export const needsConfirmation = define<{ what: string }>({
  code: 6026,
  name: 'needs-confirmation',
  severity: 'error',
  title: 'Nobody confirmed it',
  message: ({ what }) => `${what}, and nobody confirmed it`,
  explanation: 'What others feel is shown first and done only after a yes. Where no terminal is there to ask on, `--yes` says it.',
  example: '$ noodle pkg yank json_tools@1.4.2 < /dev/null',
  mended: '$ noodle pkg yank json_tools@1.4.2 --yes',
});

export const exposedSecret = define<{ path: string }>({
  code: 6027,
  name: 'exposed-secret',
  severity: 'error',
  title: 'A file of secrets that others can read',
  message: ({ path }) => `\`${path}\` holds secrets, and others than you can read it`,
  explanation: 'Tokens and signing keys stand in files of your own configuration folder that only you can read. Whoever has them can publish in your name. Take the right away from others (`chmod 600`), and where they may have read it, log out and in again.',
  example: '$ noodle pkg publish',
  mended: '$ chmod 600 ~/.config/noodlecore/credentials.json',
});

export const lostPlace = define<{ path: string; reason: string }>({
  code: 6028,
  name: 'cannot-write-packages',
  severity: 'error',
  title: 'A file cannot be written',
  message: ({ path, reason }) => `\`${path}\` cannot be written: ${reason}`,
  explanation: 'Commands make everything aside before they change anything, and the system refused to. What was there before is still there. Look at the permissions of the folder, and at the space that is left.',
  example: '$ noodle pkg install',
  mended: '$ noodle pkg install',
});

export const insecureRegistry = define<{ registry: string }>({
  code: 6029,
  name: 'insecure-registry',
  severity: 'error',
  title: 'A secret would be sent in the open',
  message: ({ registry }) => `\`${registry}\` is not encrypted: whoever stands in between would read the token`,
  explanation: 'A token is sent only over `https`, or to a registry on this machine: whoever reads it can publish in your name. Use the address that begins with `https`.',
  example: '$ noodle pkg login --registry http://packages.example.org',
  mended: '$ noodle pkg login --registry https://packages.example.org',
});

export const searchTooLong = define<{ names: readonly string[] }>({
  code: 6030,
  name: 'search-too-long',
  severity: 'error',
  title: 'It takes too long to find versions that fit',
  message: ({ names }) => `whether any versions fit together was not found in reasonable time; ${names.map((name) => `\`${name}\``).join(', ')} got in each other's way most`,
  explanation: `
To find versions that fit is a puzzle, and some are too hard for anybody: the search ends after a number of steps that is the same on every machine. A range in noodle.json for one of
the packages that are named, narrower than what others ask of it, makes the puzzle small.`,
  example: '$ noodle pkg add hard_to_please',
  mended: '$ noodle pkg add hard_to_please@^3.1.0',
});
