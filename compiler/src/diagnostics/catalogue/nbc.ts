import { define } from '../definition.ts';

/**
 * What can be wrong with a compiled module. The runtime, which finds it, has these codes in runtime/src/nbc/error.ts and
 * its own sentences with the place and the numbers; here stands what to do about it. Examples are command lines: `$ …`.
 */

interface Found {
  /** The runtime's own sentence. */
  readonly what: string;
}

const message = ({ what }: Found): string => what;

/** Damage has one remedy, whichever check has found it. */
const REBUILD = { example: '$ noodle run out/damaged.nbc', mended: '$ noodlec build src -o out && noodle run out/main.nbc' } as const;

const DAMAGED = `
A compiled module carries the SHA-256 of each of its sections, so accidental damage is found as a changed section (3004); this code
means that the file is cut off or was put together by something else than this compiler. Build the module again from its source, or fetch the package again.`;

const UNSOUND = `
Before a compiled module runs, it is verified: whatever its bytes are, it cannot read what it should not or break the virtual machine.
The compiler writes no module that fails; this one was changed by hand, made by another tool, or met a fault of the compiler.
Build it again from its source; where it fails again, please report it with that source.`;

export const notNbc = define<Found>({
  code: 3001, name: 'not-nbc', severity: 'error', title: 'Not a compiled module', message,
  explanation: `
A compiled module (\`.nbc\`) begins with the letters \`NBC\` and a zero byte, and this file does not. Source files end in \`.nc\`:
\`noodle run\` takes both and goes by the ending of the name.`,
  example: '$ noodle run notes.nbc',
  mended: '$ noodle run hello.nc',
});

export const otherVersion = define<Found>({
  code: 3002, name: 'nbc-version', severity: 'error', title: 'Compiled for another version', message,
  explanation: `
The format of compiled modules has a version, and this module has one that this NoodleCore cannot read: most often a newer
NoodleCore has compiled it. Compile the source again with the NoodleCore that is to run it, or install the newer one.`,
  ...REBUILD,
});

export const truncated = define<Found>({
  code: 3003, name: 'nbc-truncated', severity: 'error', title: 'Compiled module is cut off', message,
  explanation: `
The file ends before what its header promises: a copy or a download that broke off, or a full disk. Copy or build it again.`,
  ...REBUILD,
});

export const hashMismatch = define<Found>({
  code: 3004, name: 'nbc-changed', severity: 'error', title: 'Compiled module was changed', message,
  explanation: `
Each section of a compiled module carries its SHA-256, and one of them no longer fits: the file was damaged, or somebody
changed it. It is not run. Build it again from its source, or fetch the package again from where it came.`,
  ...REBUILD,
});

export const badSections = define<Found>({ code: 3005, name: 'nbc-sections', severity: 'error', title: 'Compiled module with wrong sections', message, explanation: DAMAGED, ...REBUILD });
export const badNumber = define<Found>({ code: 3006, name: 'nbc-number', severity: 'error', title: 'Malformed number in a compiled module', message, explanation: DAMAGED, ...REBUILD });
export const badCount = define<Found>({ code: 3007, name: 'nbc-count', severity: 'error', title: 'Impossible count in a compiled module', message, explanation: DAMAGED, ...REBUILD });
export const badString = define<Found>({ code: 3008, name: 'nbc-string', severity: 'error', title: 'Malformed text in a compiled module', message, explanation: DAMAGED, ...REBUILD });
export const badValue = define<Found>({ code: 3009, name: 'nbc-value', severity: 'error', title: 'Unknown value in a compiled module', message, explanation: DAMAGED, ...REBUILD });
export const trailingBytes = define<Found>({ code: 3010, name: 'nbc-trailing', severity: 'error', title: 'Compiled module with bytes too many', message, explanation: DAMAGED, ...REBUILD });

export const unknownInstruction = define<Found>({ code: 3020, name: 'nbc-instruction', severity: 'error', title: 'Unknown instruction', message, explanation: UNSOUND, ...REBUILD });
export const badIndex = define<Found>({ code: 3021, name: 'nbc-index', severity: 'error', title: 'Bytecode refers to what is not there', message, explanation: UNSOUND, ...REBUILD });
export const badJump = define<Found>({ code: 3022, name: 'nbc-jump', severity: 'error', title: 'Bytecode jumps to no instruction', message, explanation: UNSOUND, ...REBUILD });
export const badHandler = define<Found>({ code: 3023, name: 'nbc-handler', severity: 'error', title: 'Bytecode with a malformed error handler', message, explanation: UNSOUND, ...REBUILD });
export const undefinedReference = define<Found>({ code: 3024, name: 'nbc-undefined', severity: 'error', title: 'Bytecode refers to what its module does not define', message, explanation: UNSOUND, ...REBUILD });
export const badClass = define<Found>({ code: 3025, name: 'nbc-class', severity: 'error', title: 'Bytecode with a malformed class', message, explanation: UNSOUND, ...REBUILD });
export const duplicateName = define<Found>({ code: 3026, name: 'nbc-duplicate', severity: 'error', title: 'Bytecode defines a name twice', message, explanation: UNSOUND, ...REBUILD });
export const badEntryPoint = define<Found>({ code: 3027, name: 'nbc-entry-point', severity: 'error', title: 'Bytecode with a malformed entry point', message, explanation: UNSOUND, ...REBUILD });
export const badFunction = define<Found>({ code: 3028, name: 'nbc-function', severity: 'error', title: 'Bytecode with a malformed function', message, explanation: UNSOUND, ...REBUILD });
export const unsetRegister = define<Found>({ code: 3030, name: 'nbc-unset-register', severity: 'error', title: 'Bytecode reads what was never written', message, explanation: UNSOUND, ...REBUILD });
export const wrongRepresentation = define<Found>({ code: 3031, name: 'nbc-representation', severity: 'error', title: 'Bytecode takes one kind of value for another', message, explanation: UNSOUND, ...REBUILD });
export const wrongArguments = define<Found>({ code: 3032, name: 'nbc-arguments', severity: 'error', title: 'Bytecode calls with wrong arguments', message, explanation: UNSOUND, ...REBUILD });
export const fallsOffTheEnd = define<Found>({ code: 3033, name: 'nbc-no-end', severity: 'error', title: 'Bytecode runs past its end', message, explanation: UNSOUND, ...REBUILD });

export const tooComplex = define<Found>({
  code: 3034, name: 'nbc-too-complex', severity: 'error', title: 'Function too complex to be verified', message,
  explanation: `
Verifying a function takes time and memory that grow with its variables times its branches, and this one exceeds what a module may take.
No function that a person writes comes near: split a generated one into several.`,
  ...REBUILD,
});

export const functionTooLarge = define<Found>({
  code: 3035, name: 'function-too-large', severity: 'error', title: 'Function too large', message,
  label: () => 'split this function',
  explanation: `
A function may have 65,535 variables and values in between, and 4,194,304 words of bytecode. No function that a person writes comes
near: split a generated one into several, or read its data from a file. A \`finally\` block is compiled once for each way out of its \`try\`, so that
such blocks within one another double the code each time: put the inner ones into functions. WebAssembly also has no room for expressions of
many thousands of operators: give a name to a part.`,
  example: '$ noodlec build generated.nc -o out',
  mended: '$ noodlec build split.nc -o out',
});
