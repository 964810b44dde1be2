import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CommonOptions } from '../../command.ts';
import type { InstallCommandOptions } from '../../pkg/tools.ts';

/** Options of all commands that change a project's packages. */
export interface ChangeOptions extends CommonOptions, InstallCommandOptions {
  /** Milliseconds. */
  readonly minReleaseAge?: number;
}

export function registryOption(): Option {
  return new Option('--registry <address>', 'the registry (default: NOODLE_REGISTRY, or as noodle.json says)');
}

export function yesOption(what: string): Option {
  return new Option('-y, --yes', what);
}

/** Declares what all commands that change a project's packages take. */
export function addChangeOptions(command: Command): Command {
  return command
    .addOption(registryOption())
    .option('--offline', 'use only what is on this machine')
    .addOption(yesOption('agree to what packages ask to be allowed'))
    .addOption(new Option('--min-release-age <time>', 'take no version that is younger, such as `3d` or `12h`').argParser(parseDuration));
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `3d`: milliseconds. */
function parseDuration(text: string): number {
  const match = /^(\d{1,6})([mhdw])$/.exec(text);
  if (!match) throw new InvalidArgumentError('a time such as `3d`, `12h` or `30m`');
  return Number(match[1]) * UNITS[match[2]];
}
