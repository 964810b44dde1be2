import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { OutputFormat } from './context.ts';
import { COMMON_OPTIONS, exampleText } from './help.ts';
import type { ColorChoice } from './terminal.ts';

/** Options that all commands share. */
export interface CommonOptions {
  readonly color: ColorChoice;
  readonly format: OutputFormat;
}

/** An argument that names files or folders, for shells to complete. */
export class PathArgument extends Argument {}

/** An option whose value names a file or a folder. */
export class PathOption extends Option {}

/** An argument that is an error code. */
export class CodeArgument extends Argument {}

export type Example = readonly [commandLine: string, meaning: string];

/** Starts the declaration of a command; `--help` shows the manual above its options and the examples below them. */
export function declareCommand(name: string, summary: string, manual: string, examples: readonly Example[]): Command {
  return new Command(name)
    .summary(summary)
    .description(`${summary[0].toUpperCase()}${summary.slice(1)}.\n\n${manual.trim().replaceAll('\n', ' ')}`)
    .addHelpText('after', exampleText(examples));
}

export function colorOption(): Option {
  return new Option('--color <when>', 'colour the output').choices(['auto', 'always', 'never']).default('auto').helpGroup(COMMON_OPTIONS);
}

export function formatOption(): Option {
  return new Option('--format <format>', 'how to write results').choices(['human', 'json']).default('human').helpGroup(COMMON_OPTIONS);
}

export function strictOption(): Option {
  return new Option('--strict', 'make the warnings errors that strict mode forbids (default: as noodle.json says)');
}

/** For options that count: `1000`, `1_000`. */
export function parseCount(text: string): number {
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(value) || value < 0 || text.trim() === '') throw new InvalidArgumentError('a whole number');
  return value;
}

/** For options that measure bytes: `64m`, `512k`, `2g`. */
export function parseSize(text: string): number {
  const match = /^(\d+)([kmg]?)b?$/i.exec(text);
  if (!match) throw new InvalidArgumentError('a size such as `64m`');
  return Number(match[1]) * UNITS[match[2].toLowerCase()];
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
