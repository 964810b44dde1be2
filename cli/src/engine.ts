import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { Vm } from '@noodlecore/runtime/vm/vm';
import type { VmMetrics } from '@noodlecore/runtime/vm/metrics';
import type { Grants } from './capabilities.ts';
import { Guard } from './guard.ts';
import { outcomeText } from './outcome-text.ts';
import { nodeHost } from './runtime-host.ts';
import type { ColorChoice } from './terminal.ts';
import { writeAll } from './write-all.ts';

export interface ExecutionOptions {
  readonly grants: Grants;
  readonly fuel?: number;
  readonly memory?: number;
  readonly metrics?: 'text' | 'json';
  readonly color?: ColorChoice;
}

/** Where the modules of a program come from, and which of them were made by strangers. */
export interface ModuleSource {
  find(name: string): NbcModule | undefined;
  isTrusted(name: string): boolean;
}

/** Runs a program to its end and says on standard error what went wrong. Gives the exit code. */
export async function execute(main: string, args: readonly string[], modules: ModuleSource, options: ExecutionOptions): Promise<number> {
  const host = nodeHost();
  const guard = new Guard(options.grants);
  const vm = new Vm({
    host,
    resolve: (name) => modules.find(name),
    isTrusted: (name) => modules.isTrusted(name),
    allows: guard.allows,
    fuel: options.fuel,
    memoryBytes: options.memory,
  });
  const outcome = await vm.run(main, args);
  host.close();
  if (outcome.error || outcome.unheard.length > 0 || vm.faults.length > 0) {
    // Programs that end well start without the colours being loaded.
    const { processTerminal } = await import('./terminal.ts');
    const { error, errorPalette } = processTerminal(options.color ?? 'auto');
    error(outcomeText(outcome, guard, errorPalette) + faultText(vm.faults));
  }
  if (options.metrics) writeAll(2, metricsText(vm.metrics(), options.metrics));
  return outcome.exitCode;
}

/** JavaScript's own words belong into a report to us, so they are shown only where somebody asked. */
function faultText(faults: readonly string[]): string {
  if (faults.length === 0) return '';
  if (process.env['NOODLE_DEBUG']) return `${faults.join('\n')}\n`;
  return 'this is a fault of NoodleCore: please report it with the program; NOODLE_DEBUG=1 shows where it happened\n';
}

function metricsText(metrics: VmMetrics, format: 'text' | 'json'): string {
  if (format === 'json') return `${JSON.stringify(metrics)}\n`;
  const { executions, durationMs, fuelUsed, tasks, errors, memory, program } = metrics;
  const errorCounts = Object.entries(errors).map(([code, count]) => `[${code}] × ${count}`);
  const rows: readonly (readonly [string, string])[] = [
    ['executions', String(executions)],
    ['duration', `${durationMs.toFixed(1)} ms`],
    ['steps', fuelUsed.toLocaleString('en')],
    ['memory', `${(memory.usedBytes / 1024 ** 2).toFixed(1)} MB`],
    ['tasks', Object.entries(tasks).map(([state, count]) => `${count} ${state}`).join(', ')],
    ['errors', errorCounts.length > 0 ? errorCounts.join(', ') : 'none'],
    ['loaded', `${program.modules} modules, ${program.classes} classes, ${program.functions} functions (${program.linkedFunctions} used)`],
  ];
  return `\n${rows.map(([name, value]) => `${name.padEnd(11)}${value}\n`).join('')}`;
}
