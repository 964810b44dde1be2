import type { TaskCounts } from '../scheduler/scheduler.ts';
import type { Meter } from './meter.ts';
import type { Program } from './program.ts';

/** What a Vm has done so far, as plain data. */
export interface VmMetrics {
  readonly executions: number;
  /** Milliseconds inside `run` and its kin, waiting included. */
  readonly durationMs: number;
  readonly uptimeMs: number;
  /** Jumps backward and calls. */
  readonly fuelUsed: number;
  readonly slices: number;
  readonly tasks: Readonly<TaskCounts>;
  /** Errors thrown, caught ones too: code → how many. */
  readonly errors: Readonly<Record<string, number>>;
  readonly memory: { readonly usedBytes: number; readonly limitBytes: number | null };
  readonly program: { readonly modules: number; readonly classes: number; readonly functions: number; readonly linkedFunctions: number; readonly codeWords: number };
}

export interface MetricSources {
  readonly executions: number;
  readonly durationMs: number;
  readonly uptimeMs: number;
  readonly program: Program;
  readonly tasks: TaskCounts;
  readonly errors: ReadonlyMap<number, number>;
  readonly meter: Meter;
  readonly memoryUsed: number;
}

export function metricsOf(sources: MetricSources): VmMetrics {
  const { program, meter } = sources;
  const modules = [...program.modules.values()];
  return {
    executions: sources.executions,
    durationMs: round(sources.durationMs),
    uptimeMs: round(sources.uptimeMs),
    fuelUsed: meter.fuelUsed,
    slices: meter.slices,
    tasks: { ...sources.tasks },
    errors: Object.fromEntries([...sources.errors].sort(([a], [b]) => a - b).map(([code, count]) => [String(code), count])),
    memory: { usedBytes: sources.memoryUsed, limitBytes: meter.memoryLimit === Infinity ? null : Math.floor(meter.memoryLimit) },
    program: {
      modules: modules.length,
      classes: modules.reduce((sum, module) => sum + module.linkedClasses.size, 0),
      functions: modules.reduce((sum, module) => sum + module.functions.size, 0),
      linkedFunctions: program.code.functions.length,
      codeWords: program.code.next,
    },
  };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

