import type { LinkedFunction } from '@noodlecore/runtime/value/linked-function';
import type { CallNode, CallProfile } from '@noodlecore/runtime/vm/sampler';
import type { Call, CallTree, FunctionPlace } from './call-tree.ts';

/** What the virtual machine has seen of a run. */
export function sampledCalls({ nodes, samples }: CallProfile): CallTree {
  const made = new Map<CallNode, Call>();
  // Children are made after their parents.
  for (const node of [...nodes].reverse()) made.set(node, callOf(node, node.children.flatMap((child) => made.get(child) ?? [])));
  return {
    calls: nodes.flatMap((node) => made.get(node) ?? []),
    samples: samples.flatMap(({ node, ms }) => {
      const call = made.get(node);
      return call ? [{ call, ms }] : [];
    }),
  };
}

function callOf({ id, name, fn, ticks }: CallNode, children: readonly Call[]): Call {
  return { id, name, place: fn === undefined ? null : placeOf(fn), children, ticks };
}

function placeOf(fn: LinkedFunction): FunctionPlace {
  return { path: fn.path, line: fn.lineAt(0), isLibrary: fn.module.startsWith('noodlecore.') };
}
