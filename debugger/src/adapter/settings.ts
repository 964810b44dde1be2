import { flag, optionalText, RequestError, text, texts, type Arguments } from '../protocol/arguments.ts';
import { isRecord } from '../protocol/arguments.ts';

/** What a launch asks for. */
export interface LaunchSettings {
  /** A `.nc` or `.nbc` file or a folder, in `cwd`. */
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  /** What the program may do, as on the command line: `read=data`, `net`, `all`, `requested`. */
  readonly allow: readonly string[];
  readonly stopOnEntry: boolean;
  readonly justMyCode: boolean;
  /** Runs the tests of `program`, those whose names contain the text. */
  readonly tests: string | null;
  /** What the program reads as its input; null for what is typed into the console. */
  readonly input: string | null;
  /** Nothing stops it. */
  readonly noDebug: boolean;
  /** Where its input and output are: the client's Debug Console, or a terminal. */
  readonly console: ProgramConsole;
}

export type ProgramConsole = 'internalConsole' | 'integratedTerminal' | 'externalTerminal';

const CONSOLES: readonly ProgramConsole[] = ['internalConsole', 'integratedTerminal', 'externalTerminal'];

/** Throws a RequestError where the arguments of a `launch` make no sense. */
export function launchSettings(args: Arguments): LaunchSettings {
  const tests = args['tests'];
  if (tests !== undefined && typeof tests !== 'boolean' && typeof tests !== 'string') throw new RequestError('`tests` must be true, or a part of a name');
  const console = consoleOf(args['console']);
  const input = optionalText(args, 'input') ?? null;
  if (input !== null && console !== 'internalConsole') throw new RequestError('a program in a terminal reads what is typed there: `input` is for the Debug Console');
  return {
    program: text(args, 'program'),
    args: texts(args, 'args'),
    cwd: optionalText(args, 'cwd'),
    env: environment(args['env']),
    allow: texts(args, 'allow'),
    stopOnEntry: flag(args, 'stopOnEntry'),
    justMyCode: args['justMyCode'] === undefined || flag(args, 'justMyCode'),
    tests: tests === undefined || tests === false ? null : tests === true ? '' : tests,
    input,
    noDebug: flag(args, 'noDebug'),
    console,
  };
}

function consoleOf(value: unknown): ProgramConsole {
  const found = CONSOLES.find((each) => each === (value ?? 'internalConsole'));
  if (found === undefined) throw new RequestError(`\`console\` must be one of ${CONSOLES.map((each) => `\`${each}\``).join(', ')}`);
  return found;
}

function environment(value: unknown): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) throw new RequestError('`env` must be an object');
  return Object.fromEntries(Object.entries(value).map(([name, each]) => {
    if (typeof each !== 'string') throw new RequestError(`\`env.${name}\` must be a text`);
    return [name, each];
  }));
}
