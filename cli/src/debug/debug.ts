import type { DebugOptions } from '../commands/debug.ts';
import { ExitCode } from '../exit-code.ts';
import { consentOf } from '../grant-options.ts';
import type { Terminal } from '../terminal.ts';
import { joinDebugger } from './terminal.ts';
import { runAttachable, serveClient, serveClients } from './serve.ts';

/** What `noodle debug` does: serves clients, or runs a program that they attach to. */
export async function debugTarget(program: string | undefined, args: readonly string[], options: DebugOptions, terminal: Terminal): Promise<number> {
  if (options.join !== undefined) return joinDebugger(options.join);
  const tell = (text: string): void => terminal.error(text);
  if (program === undefined) {
    if (options.port !== undefined) return serveClients(options.port, tell);
    await serveClient();
    return ExitCode.ok;
  }
  const job = {
    target: program, args, consent: consentOf(options), stopOnEntry: false, justMyCode: true, noDebug: false, tests: null,
    terminal: { atOnce: !options.wait },
  };
  return runAttachable(job, options.port ?? 0, tell);
}
