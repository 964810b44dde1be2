import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { Vm } from '@noodlecore/runtime/vm/vm';
import type { Permit } from './capabilities.ts';
import type { Engine } from './commands/run.ts';
import { ExitCode } from './exit-code.ts';
import { Guard } from './guard.ts';
import { forInterpreting, loadCompiler } from './hot-code.ts';
import { metricsText } from './metrics-text.ts';
import { nodeHost } from './runtime-host.ts';
import { tellOutcome } from './tell-outcome.ts';
import type { ColorChoice } from './terminal.ts';
import { writeAll } from './write-all.ts';

export interface ExecutionOptions {
  readonly permit: Permit;
  readonly fuel?: number;
  readonly memory?: number;
  readonly metrics?: 'text' | 'json';
  /** The file that is to tell where the time went. */
  readonly profile?: string;
  readonly color?: ColorChoice;
  /** What runs the program; hot functions are compiled where absent. */
  readonly engine?: Engine;
}

/** Where the modules of a program come from, and which of them were made by strangers. */
export interface ModuleSource {
  find(name: string): NbcModule | undefined;
  isTrusted(name: string): boolean;
}

/** Runs a program to its end and says on standard error what went wrong. Gives the exit code. */
export async function execute(main: string, args: readonly string[], modules: ModuleSource, options: ExecutionOptions): Promise<number> {
  if (options.engine === 'interpreter') forInterpreting();
  const host = nodeHost();
  const guard = new Guard(options.permit);
  const vm = new Vm({
    host,
    resolve: (name) => modules.find(name),
    isTrusted: (name) => modules.isTrusted(name),
    allows: guard.allows,
    fuel: options.fuel,
    profiles: options.profile !== undefined,
    memoryBytes: options.memory,
    compiler: options.engine !== 'interpreter' ? { load: loadCompiler } : undefined,
  });
  const profiling = options.profile === undefined ? null : await import('./profile/profiled-run.ts');
  const outcome = await vm.run(main, args, { signal: profiling?.untilInterrupted() });
  host.close();
  await tellOutcome(outcome, guard, options.color);
  if (options.profile !== undefined) profiling?.writeSampled(vm, options.profile);
  const afterwards = faultText(vm.faults) + (options.metrics ? metricsText(vm.metrics(), options.metrics) : '');
  if (afterwards !== '') writeAll(2, afterwards);
  return outcome.stopped ? ExitCode.interrupted : outcome.exitCode;
}

/** JavaScript's own words belong into a report to us, so they are shown only where somebody asked. */
function faultText(faults: readonly string[]): string {
  if (faults.length === 0) return '';
  if (process.env['NOODLE_DEBUG']) return `${faults.join('\n')}\n`;
  return 'this is a fault of NoodleCore: please report it with the program; NOODLE_DEBUG=1 shows where it happened\n';
}
