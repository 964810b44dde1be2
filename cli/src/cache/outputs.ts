import { readContainer, writeContainer } from './container.ts';
import { cacheFile } from './location.ts';

/** Which modules the builds of each target have put into an output folder. */
interface OutputsHead {
  readonly folder: string;
  readonly targets: Readonly<Record<string, readonly string[]>>;
}

/** Remembers what a build has written; gives the modules that its last one wrote there and no target's does any more. */
export function replaceOutputs(folder: string, target: string, modules: readonly string[]): readonly string[] {
  const path = cacheFile('outputs', folder, '');
  const known = readContainer(path, isOutputsHead)?.head;
  const before = known?.folder === folder ? known.targets : {};
  const targets = { ...before, [target]: modules };
  writeContainer(path, { folder, targets } satisfies OutputsHead, []);
  const wanted = new Set(Object.values(targets).flat());
  return (before[target] ?? []).filter((name) => !wanted.has(name));
}

function isOutputsHead(value: unknown): value is OutputsHead {
  return typeof value === 'object' && value !== null && 'folder' in value && 'targets' in value && typeof value.targets === 'object';
}
