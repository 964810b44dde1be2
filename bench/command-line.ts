import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';

export interface BenchOptions {
  readonly json: boolean;
  /** The engines that programs run on; empty for all. */
  readonly engine: readonly string[];
  readonly rounds: number;
  readonly milliseconds: number;
  /** Where the programs are. */
  readonly folder: string;
}

export interface BenchNames {
  readonly partNames: readonly string[];
  readonly programNames: (folder: string) => readonly string[];
  /** Where programs are unless the command line says something else. */
  readonly programFolder: string;
}

export interface BenchCommandLine {
  readonly options: BenchOptions;
  /** What is to be measured; where no program is named either, everything. */
  readonly parts: readonly string[];
  readonly programs: readonly string[];
}

/** What `npm run bench` is asked for; ends the process with help, or at what it does not understand. */
export function readCommandLine({ partNames, programNames, programFolder }: BenchNames): BenchCommandLine {
  const command = new Command('npm run bench --')
    .description('Measures on this machine, each number beside a peer that runs in the same minute, and prints ratios.')
    .argument('[names...]', 'parts and programs; all parts where none is named')
    .option('--json', 'print one object', false)
    .addOption(new Option('--engine <name>', `an engine for the programs (${ENGINES.join(', ')}); may be given again`).argParser(addEngine).default([], 'all'))
    .option('--rounds <count>', 'how often each program is measured', atLeastOne, 3)
    .option('--milliseconds <time>', 'how long a program runs in each round', atLeastOne, 1500)
    .option('--folder <path>', 'programs of your own, in pairs `x.nc` and `x.js` beside a copy of harness.nc and harness.js', programFolder)
    .addHelpText('after', `\nParts:    ${partNames.join(', ')}\nPrograms: ${programNames(programFolder).join(', ')}\n\nExamples:\n  npm run bench -- check start\n  npm run bench -- json queens --engine jit`)
    .parse();
  const { folder } = command.opts<BenchOptions>();
  if (!existsSync(folder)) command.error(`error: there is no folder ${folder}`, { exitCode: 2 });
  const programs = programNames(folder);
  const unknown = command.args.find((name) => !partNames.includes(name) && !programs.includes(name));
  if (unknown !== undefined) command.error(`error: no part and no program is called ${unknown}; --help lists them`, { exitCode: 2 });
  const parts = command.args.filter((name) => partNames.includes(name));
  return { options: command.opts<BenchOptions>(), parts, programs: command.args.filter((name) => !parts.includes(name)) };
}

const ENGINES: readonly string[] = ['interpreter', 'jit', 'wasm'];

function addEngine(name: string, before: readonly string[]): readonly string[] {
  if (!ENGINES.includes(name)) throw new InvalidArgumentError(`there are ${ENGINES.join(', ')}`);
  return [...before, name];
}

function atLeastOne(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a whole number from 1 is meant');
  return value;
}
