import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LinkedFunction } from '@noodlecore/runtime/value/linked-function';
import type { CallNode, CallProfile } from '@noodlecore/runtime/vm/sampler';

/**
 * A profile as Chrome's developer tools, VS Code and speedscope read it: `Profiler.Profile` of the DevTools protocol
 * (https://chromedevtools.github.io/devtools-protocol/tot/Profiler/). Times are in microseconds, lines of call frames count from zero.
 */
export function cpuProfileText({ nodes, samples }: CallProfile): string {
  const total = samples.reduce((sum, { ms }) => sum + ms, 0);
  const hits = new Map<CallNode, number>();
  for (const { node } of samples) hits.set(node, (hits.get(node) ?? 0) + 1);
  return JSON.stringify({
    nodes: nodes.map((node) => ({
      id: node.id,
      callFrame: callFrameOf(node),
      hitCount: hits.get(node) ?? 0,
      children: node.children.map(({ id }) => id),
      positionTicks: [...node.ticks].map(([line, ticks]) => ({ line, ticks })),
    })),
    startTime: 0,
    endTime: microseconds(total),
    samples: samples.map(({ node }) => node.id),
    timeDeltas: samples.map(({ ms }) => microseconds(ms)),
  });
}

function callFrameOf({ fn, name }: CallNode): object {
  if (fn === undefined) return { functionName: name, scriptId: '0', url: '', lineNumber: -1, columnNumber: -1 };
  return { functionName: name, scriptId: fn.path, url: addressOf(fn), lineNumber: fn.lineAt(0) - 1, columnNumber: 0 };
}

/** Files are opened from the profile; the library's own are inside the toolchain. */
function addressOf({ path, module }: LinkedFunction): string {
  return module.startsWith('noodlecore.') ? path : pathToFileURL(resolve(path)).href;
}

function microseconds(ms: number): number {
  return Math.round(ms * 1000);
}

/** Functions that are named in a summary. */
const MOST = 5;

/** `38 %  Body.move (nbody.nc:12)`: where most of the time went, as a first look. */
export function summaryOf({ samples }: CallProfile): string {
  const total = samples.reduce((sum, { ms }) => sum + ms, 0);
  const self = new Map<string, number>();
  for (const { node, ms } of samples) self.set(titleOf(node), (self.get(titleOf(node)) ?? 0) + ms);
  const most = [...self].sort(([, a], [, b]) => b - a).slice(0, MOST);
  return most.map(([title, ms]) => `${((ms / total) * 100).toFixed(0).padStart(4)} %  ${title}\n`).join('');
}

function titleOf({ fn, name }: CallNode): string {
  return fn === undefined ? name : `${name} (${fn.path}:${fn.lineAt(0)})`;
}
