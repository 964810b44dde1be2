import { EVERYTHING, PERMISSIONS } from '@noodlecore/package-manager/manifest/names';
import { Option, type Command } from 'commander';
import type { ConsentOptions } from './consent.ts';
import { ALL, CAPABILITIES, capabilities, normalTarget, type Grants } from './capabilities.ts';

/** `--allow-read`, `--allow-net=example.com`, … as commander gives them. */
export interface GrantOptions {
  readonly allowAll?: boolean;
  /** What noodle.json asks for. */
  readonly allowRequested?: boolean;
  readonly allowRead?: string;
  readonly allowWrite?: string;
  readonly allowNet?: string;
  readonly allowEnv?: string;
  readonly allowRun?: string;
  readonly allowClock?: boolean;
}

const GROUP = 'Permissions:';

/** Declares an option for each capability. Where targets can be named they need not be: `--allow-read` is all files. */
export function addGrantOptions(command: Command): Command {
  for (const capability of capabilities()) {
    const { purpose } = CAPABILITIES[capability];
    const targets = PERMISSIONS[capability];
    const option = targets === null ? new Option(`--allow-${capability}`, `let it ${purpose}`) : new Option(`--allow-${capability} [${targets}]`, `let it ${purpose} (only these)`).preset(EVERYTHING);
    command.addOption(option.helpGroup(GROUP));
  }
  return command
    .addOption(new Option('--allow-all', 'let it do everything').helpGroup(GROUP))
    .addOption(new Option('--allow-requested', 'let it do what its noodle.json asks for, without a question').helpGroup(GROUP));
}

export function consentOf(options: GrantOptions): ConsentOptions {
  return { granted: grantsOf(options), allowRequested: options.allowRequested ?? false };
}

/** What the options grant; folders are taken from the current one. */
function grantsOf(options: GrantOptions): Grants {
  if (options.allowAll) return ALL;
  const { allowRead: read, allowWrite: write, allowNet: net, allowEnv: env, allowRun: run } = options;
  const given = { read, write, net, env, run, clock: options.allowClock ? EVERYTHING : undefined };
  return Object.fromEntries(
    capabilities().flatMap((capability) => {
      const targets = given[capability]?.split(',').filter((target) => target !== '') ?? [];
      return targets.length === 0 ? [] : [[capability, targets.map((target) => normalTarget(capability, target, '.'))]];
    }),
  );
}
