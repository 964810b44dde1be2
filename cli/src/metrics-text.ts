import type { VmMetrics } from '@noodlecore/runtime/vm/metrics';

/** What a run took, for people or for programs. */
export function metricsText(metrics: VmMetrics, format: 'text' | 'json'): string {
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
