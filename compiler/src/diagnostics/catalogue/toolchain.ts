import { define } from '../definition.ts';

/** Messages of the command line itself. Their examples are command lines: `$ …`. */

export const nodeTooOld = define<{ found: string; needed: string }>({
  code: 7001,
  name: 'node-too-old',
  severity: 'error',
  title: 'Node is too old',
  message: ({ found, needed }) => `Node ${needed} or newer is needed, and this is Node ${found}`,
  explanation: `
NoodleCore runs on the long-term release of Node, which \`npm install\` brings into \`node_modules\` by itself: start it
through \`bin/noodle\` or \`npx noodle\` and that one is used, whatever Node the machine has.`,
  example: '$ node20 dist/noodle.js run hello.nc',
  mended: '$ bin/noodle run hello.nc',
});

export const notInstalled = define<{ problem: string }>({
  code: 7002,
  name: 'not-installed',
  severity: 'error',
  title: 'The installation is not complete',
  message: ({ problem }) => `NoodleCore is not installed completely: ${problem}`,
  explanation: `
Something that \`npm install\` or the build should have made is not there. \`npm start\` installs what is missing and builds;
where that fails, npm's own message above says why (often: no network, or a full disk).`,
  example: '$ bin/noodle run hello.nc',
  mended: '$ npm start',
});

export const unknownCommand = define<{ program: string; name: string }>({
  code: 7003,
  name: 'unknown-command',
  severity: 'error',
  title: 'Unknown command',
  message: ({ program, name }) => `\`${program}\` has no command \`${name}\``,
  explanation: '`noodle --help` lists the commands of the toolchain, and `noodlec --help` those of the compiler alone.',
  example: '$ noodle rnu hello.nc',
  mended: '$ noodle run hello.nc',
});

export const unknownOption = define<{ command: string; option: string }>({
  code: 7004,
  name: 'unknown-option',
  severity: 'error',
  title: 'Unknown option',
  message: ({ command, option }) => `\`${command}\` has no option \`${option}\``,
  explanation: `
Each command lists its options with \`--help\`. What follows the name of the program in \`noodle run FILE …\` belongs to the
program, so options for \`noodle\` stand before it: \`noodle run --strict hello.nc\`.`,
  example: '$ noodlec check --stict hello.nc',
  mended: '$ noodlec check --strict hello.nc',
});

export const missingArgument = define<{ command: string; argument: string }>({
  code: 7005,
  name: 'missing-argument',
  severity: 'error',
  title: 'Missing argument',
  message: ({ command, argument }) => `\`${command}\` needs ${argument}`,
  explanation: 'The command cannot guess what to work on. Its `--help` shows what it takes, with examples.',
  example: '$ noodle new',
  mended: '$ noodle new shop',
});

export const tooManyArguments = define<{ command: string }>({
  code: 7006,
  name: 'too-many-arguments',
  severity: 'error',
  title: 'Too many arguments',
  message: ({ command }) => `that is more than \`${command}\` takes`,
  explanation: 'The command takes fewer arguments than it was given. A name with a blank in it needs quotes in a shell.',
  example: '$ noodle new my app',
  mended: '$ noodle new my_app',
});

export const invalidOption = define<{ option: string; value: string; expected: string }>({
  code: 7007,
  name: 'invalid-option-value',
  severity: 'error',
  title: 'Invalid value for an option',
  message: ({ option, value, expected }) => `\`${option}\` takes ${expected}, not \`${value}\``,
  explanation: 'The option is known, its value is not one that it can use. Sizes take `k`, `m` and `g`: `--memory 64m`.',
  example: '$ noodle run --fuel lots hello.nc',
  mended: '$ noodle run --fuel 1000000 hello.nc',
});

export const conflictingOptions = define<{ option: string; other: string }>({
  code: 7021,
  name: 'conflicting-options',
  severity: 'error',
  title: 'Options that do not go together',
  message: ({ option, other }) => `\`${option}\` and \`${other}\` do not go together`,
  explanation: 'Each of the two options has its own meaning, and the command cannot do both at once. Leave one of them out.',
  example: '$ noodlec check --syntax --watch hello.nc',
  mended: '$ noodlec check --syntax hello.nc',
});

export const fileNotFound = define<{ path: string }>({
  code: 7008,
  name: 'file-not-found',
  severity: 'error',
  title: 'No such file',
  message: ({ path }) => `there is no file or folder \`${path}\``,
  explanation: 'The path is taken relative to the folder in which the command runs. `-` stands for standard input.',
  example: '$ noodle run helo.nc',
  mended: '$ noodle run hello.nc',
});

export const wrongKindOfFile = define<{ path: string; expected: string }>({
  code: 7009,
  name: 'wrong-kind-of-file',
  severity: 'error',
  title: 'Not a file that the command can use',
  message: ({ path, expected }) => `\`${path}\` is not ${expected}`,
  explanation: 'Sources end in `.nc`, compiled modules in `.nbc`. A project is a folder with a `noodle.json`.',
  example: '$ noodle run notes.txt',
  mended: '$ noodle run notes.nc',
});

export const cannotRead = define<{ path: string; reason: string }>({
  code: 7010,
  name: 'cannot-read',
  severity: 'error',
  title: 'A file cannot be read',
  message: ({ path, reason }) => `\`${path}\` cannot be read: ${reason}`,
  explanation: 'The operating system refused to read the file. Look at its permissions and at who runs the command.',
  example: '$ noodlec check secret.nc',
  mended: '$ noodlec check hello.nc',
});

export const cannotWrite = define<{ path: string; reason: string }>({
  code: 7011,
  name: 'cannot-write',
  severity: 'error',
  title: 'A file cannot be written',
  message: ({ path, reason }) => `\`${path}\` cannot be written: ${reason}`,
  explanation: 'The operating system refused to write the file. Look at the permissions of its folder and at the space that is left.',
  example: '$ noodlec build . -o /proc/out',
  mended: '$ noodlec build . -o build',
});

export const invalidManifest = define<{ path: string; problem: string | null }>({
  code: 7012,
  name: 'invalid-manifest',
  severity: 'error',
  title: 'Invalid noodle.json',
  message: ({ path, problem }) => `\`${path}\` is not a valid manifest${problem === null ? '' : `: ${problem}`}`,
  explanation: `
\`noodle.json\` describes a package: \`name\` (a word in lower case), \`version\` (three numbers), and if needed \`main\` (the
module to run, \`main\`), \`source\` and \`test\` (the folders of the sources and tests, \`src\` and \`test\`), \`strict\` (\`true\` makes some warnings
errors), \`permissions\` (what the program asks to be allowed: \`{ "read": ["data"], "net": ["example.com"], "clock": true }\`).`,
  example: '$ noodle check project-with-bad-manifest',
  mended: '$ noodle check .',
});

export const unknownManifestKey = define<{ key: string }>({
  code: 7022,
  name: 'unknown-manifest-key',
  severity: 'warning',
  title: 'A key that noodle.json does not have',
  message: ({ key }) => `\`${key}\` means nothing in noodle.json`,
  explanation: `
A key that the toolchain does not know is left to other tools, and what stands behind it has no effect. This one looks like one that was meant to have
an effect: \`noodle.json\` in the documentation of packages lists those that there are.`,
  example: '$ noodle check project-with-misspelt-key',
  mended: '$ noodle check .',
});

export const noProject = define<{ directory: string }>({
  code: 7013,
  name: 'no-project',
  severity: 'error',
  title: 'No project here',
  message: ({ directory }) => `there is no noodle.json in \`${directory}\` or a folder above it`,
  explanation: 'Without a file name, the command works on the project around it: the nearest folder with a `noodle.json`.',
  example: '$ noodle run',
  mended: '$ noodle run hello.nc',
});

export const noSources = define<{ path: string }>({
  code: 7014,
  name: 'no-sources',
  severity: 'error',
  title: 'No sources',
  message: ({ path }) => `there is no .nc file in \`${path}\``,
  explanation: 'A project keeps its modules in `src/` and its tests in `test/`; in a folder without `noodle.json`, every `.nc` file counts.',
  example: '$ noodlec check empty-folder',
  mended: '$ noodlec check hello.nc',
});

export const unknownCode = define<{ text: string }>({
  code: 7016,
  name: 'unknown-code',
  severity: 'error',
  title: 'Unknown error code',
  message: ({ text }) => `no message has the code \`${text}\``,
  explanation: 'Codes have four digits and stand in brackets in front of a message. Numbers that no message of ours uses are free for programs.',
  example: '$ noodlec explain 8999',
  mended: '$ noodlec explain 1201',
});

export const alreadyThere = define<{ path: string }>({
  code: 7017,
  name: 'already-there',
  severity: 'error',
  title: 'There is something already',
  message: ({ path }) => `\`${path}\` is there already, and nothing in it is overwritten`,
  explanation: '`noodle new` writes a new folder. Choose another name, or remove what is there.',
  example: '$ noodle new shop',
  mended: '$ noodle new shop2',
});

export const invalidName = define<{ name: string }>({
  code: 7018,
  name: 'invalid-package-name',
  severity: 'error',
  title: 'Not a name for a package',
  message: ({ name }) => `\`${name}\` cannot be a package's name`,
  explanation: 'A package\'s name begins its modules\' names, so it is a word: small letters, digits and `_`, a letter first.',
  example: '$ noodle new 2fast',
  mended: '$ noodle new too_fast',
});

export const notFormatted = define<{ count: number }>({
  code: 7019,
  name: 'not-formatted',
  severity: 'error',
  title: 'Files are not formatted',
  message: ({ count }) => (count === 1 ? 'one file is not formatted' : `${count} files are not formatted`),
  explanation: '`fmt --check` changes nothing and says which files `fmt` would change, for use in continuous integration.',
  example: '$ noodle fmt --check untidy.nc',
  mended: '$ noodle fmt untidy.nc',
});

export const notRunnable = define<{ path: string; reason: string }>({
  code: 7020,
  name: 'not-runnable',
  severity: 'error',
  title: 'This cannot be run',
  message: ({ path, reason }) => `\`${path}\` cannot be run: ${reason}`,
  explanation: 'A program is a module with a function `main` or with statements at its top level; a project names it as `main` in its `noodle.json`.',
  example: '$ noodle run library-project',
  mended: '$ noodle test library-project',
});
