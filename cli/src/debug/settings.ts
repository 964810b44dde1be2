import { RequestError, type LaunchSettings } from '@noodlecore/debugger/index';
import { isCapability } from '../capabilities.ts';
import type { ConsentOptions } from '../consent.ts';
import { consentOf, type GrantOptions } from '../grant-options.ts';
import { EVERYTHING } from '@noodlecore/package-manager/manifest/names';

/** What a thread is to run: plain data, which goes over to it. */
export interface DebugJob {
  readonly target: string;
  readonly args: readonly string[];
  /** What it may do. */
  readonly consent: ConsentOptions;
  readonly stopOnEntry: boolean;
  readonly justMyCode: boolean;
  readonly noDebug: boolean;
  readonly tests: string | null;
  /** It was started on a terminal, whose input and output are its own, and begins without waiting for a client where `atOnce`. */
  readonly terminal: { readonly atOnce: boolean } | null;
}

export function jobOf(settings: LaunchSettings): DebugJob {
  const { program, args, stopOnEntry, justMyCode, noDebug, tests } = settings;
  return { target: program, args, consent: consentOf(grantOptions(settings.allow)), stopOnEntry, justMyCode, noDebug, tests, terminal: null };
}

/** `read=data`, `net`, `all`, `requested`: what stands behind `--allow-` on the command line. */
function grantOptions(allow: readonly string[]): GrantOptions {
  const given: Record<string, string | boolean> = {};
  for (const each of allow) {
    const [name, targets] = split(each.replace(/^--allow-/, ''));
    if (name === 'all' || name === 'requested') given[name === 'all' ? 'allowAll' : 'allowRequested'] = true;
    else if (name === 'clock') given['allowClock'] = true;
    else if (isCapability(name)) given[`allow${name[0].toUpperCase()}${name.slice(1)}`] = targets ?? EVERYTHING;
    else throw new RequestError(`\`allow\` has \`${each}\`, which is no permission`);
  }
  return given;
}

function split(text: string): readonly [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
