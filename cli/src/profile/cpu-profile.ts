import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Call, CallTree, FunctionPlace } from './call-tree.ts';

/**
 * A profile as Chrome's developer tools, VS Code and speedscope read it: `Profiler.Profile` of the DevTools protocol
 * (https://chromedevtools.github.io/devtools-protocol/tot/Profiler/). Times are in microseconds, lines of call frames count from zero.
 */
export function cpuProfileText({ calls, samples }: CallTree): string {
  const total = samples.reduce((sum, { ms }) => sum + ms, 0);
  const hits = new Map<Call, number>();
  for (const { call } of samples) hits.set(call, (hits.get(call) ?? 0) + 1);
  return JSON.stringify({
    nodes: calls.map((call) => ({
      id: call.id,
      callFrame: callFrameOf(call),
      hitCount: hits.get(call) ?? 0,
      children: call.children.map(({ id }) => id),
      positionTicks: [...call.ticks].map(([line, ticks]) => ({ line, ticks })),
    })),
    startTime: 0,
    endTime: microseconds(total),
    samples: samples.map(({ call }) => call.id),
    timeDeltas: samples.map(({ ms }) => microseconds(ms)),
  });
}

function callFrameOf({ place, name }: Call): object {
  if (place === null) return { functionName: name, scriptId: '0', url: '', lineNumber: -1, columnNumber: -1 };
  return { functionName: name, scriptId: place.path, url: addressOf(place), lineNumber: place.line - 1, columnNumber: 0 };
}

/** Files are opened from the profile. */
function addressOf({ path, isLibrary }: FunctionPlace): string {
  return isLibrary ? path : pathToFileURL(resolve(path)).href;
}

function microseconds(ms: number): number {
  return Math.round(ms * 1000);
}

/** Functions that are named in a summary. */
const MOST = 5;

/** `38 %  Body.move (nbody.nc:12)`: where most of the time went, as a first look. */
export function summaryOf({ samples }: CallTree): string {
  const total = samples.reduce((sum, { ms }) => sum + ms, 0);
  const self = new Map<string, number>();
  for (const { call, ms } of samples) self.set(titleOf(call), (self.get(titleOf(call)) ?? 0) + ms);
  const most = [...self].sort(([, a], [, b]) => b - a).slice(0, MOST);
  return most.map(([title, ms]) => `${((ms / total) * 100).toFixed(0).padStart(4)} %  ${title}\n`).join('');
}

function titleOf({ place, name }: Call): string {
  return place === null ? name : `${name} (${place.path}:${place.line})`;
}
