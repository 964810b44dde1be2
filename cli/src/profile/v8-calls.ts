import type { Profiler } from 'node:inspector';
import { SourceMap } from '@noodlecore/runtime/wasm/source-map';
import type { Call, CallTree, FunctionPlace } from './call-tree.ts';

/**
 * What V8's own profiler has seen of a thread that ran WebAssembly, as calls of `.nc` functions. What else V8 names, the host's half of the
 * runtime and the compiler's helpers, counts for the function that called it. V8 knows no lines inside of a function of WebAssembly.
 */
export function v8Calls({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, sourceMap: string | null): CallTree {
  const tree = new GrowingTree();
  const map = sourceMap === null ? null : new SourceMap(sourceMap);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const calls = new Map<number, GrowingCall>();
  const pending: { readonly node: Profiler.ProfileNode | undefined; readonly caller: GrowingCall }[] = [{ node: nodes[0], caller: tree.root }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, caller } = next;
    if (!node) continue;
    const call = callOf(node, caller, tree, map);
    calls.set(node.id, call);
    for (const child of node.children ?? []) pending.push({ node: byId.get(child), caller: call });
  }
  const found = samples.map((id, i) => ({ call: outside(calls.get(id) ?? tree.root, tree), ms: (timeDeltas[i] ?? 0) / 1000 }));
  for (const { call } of found) call.tick();
  return { calls: tree.calls, samples: found };
}

/** What runs before the program's first function, and behind its last one. */
function outside(call: GrowingCall, tree: GrowingTree): GrowingCall {
  return call === tree.root ? tree.childOf(tree.root, '(program)', null) : call;
}

function callOf({ callFrame }: Profiler.ProfileNode, caller: GrowingCall, tree: GrowingTree, map: SourceMap | null): GrowingCall {
  const { functionName, url, columnNumber } = callFrame;
  if (functionName === '(root)') return tree.root;
  if (functionName.startsWith('(')) return tree.childOf(tree.root, functionName, null);
  const fn = url.startsWith('wasm:') ? sourceFunction(functionName) : null;
  const place = fn && map ? placeOf(fn, columnNumber, map) : null;
  return fn && place ? tree.childOf(caller, fn.name, place) : caller;
}

/** Binaryen, which puts functions in the place of their calls too, leaves no trace of the function around: then the first line of the same file tells. */
function placeOf({ name, file, isLibrary }: SourceFunction, offset: number, map: SourceMap): FunctionPlace | null {
  const place = map.functionAt(offset, (each) => each.name === name && each.path.endsWith(file)) ?? map.functionAt(offset, ({ path }) => path.endsWith(file));
  return place && { path: place.path, line: place.line, isLibrary };
}

interface SourceFunction {
  readonly name: string;
  readonly file: string;
  readonly isLibrary: boolean;
}

/** `shop:Basket.total` is of a source; the compiler's helpers have no module in front, and neither have its slots and exports. */
function sourceFunction(wasmName: string): SourceFunction | null {
  const [, module, name] = /^([\w.]+):(.+)$/.exec(wasmName) ?? [];
  if (name === undefined || module.startsWith('noodlecore.runtime.')) return null;
  return { name, file: `${module.slice(module.lastIndexOf('.') + 1)}.nc`, isLibrary: module.startsWith('noodlecore.') };
}

class GrowingCall implements Call {
  readonly id: number;
  readonly name: string;
  readonly place: FunctionPlace | null;
  readonly children: GrowingCall[] = [];
  readonly ticks = new Map<number, number>();

  constructor(id: number, name: string, place: FunctionPlace | null) {
    this.id = id;
    this.name = name;
    this.place = place;
  }

  tick(): void {
    if (this.place === null) return;
    this.ticks.set(this.place.line, (this.ticks.get(this.place.line) ?? 0) + 1);
  }
}

class GrowingTree {
  readonly calls: GrowingCall[] = [];
  readonly root = this.#add('(root)', null);

  childOf(parent: GrowingCall, name: string, place: FunctionPlace | null): GrowingCall {
    const known = parent.children.find((child) => child.name === name && child.place?.path === place?.path && child.place?.line === place?.line);
    if (known) return known;
    const made = this.#add(name, place);
    parent.children.push(made);
    return made;
  }

  #add(name: string, place: FunctionPlace | null): GrowingCall {
    const made = new GrowingCall(this.calls.length + 1, name, place);
    this.calls.push(made);
    return made;
  }
}
