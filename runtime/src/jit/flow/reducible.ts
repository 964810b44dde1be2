import type { Edge, FlowGraph } from './graph.ts';

/**
 * Loops with several ways in cannot be said with `for` and `break`. Each gets one way in: a dispatch in front of all of them, where a
 * variable says which is meant. They come of entering a function in the middle, at the header of an inner loop.
 */
export function makeReducible(graph: FlowGraph): void {
  splitEntries(graph, new Set(graph.nodes.keys()));
}

function splitEntries(graph: FlowGraph, region: ReadonlySet<number>): void {
  for (const component of cyclesIn(graph, region)) {
    const header = singleEntry(graph, component);
    component.delete(header);
    splitEntries(graph, component);
  }
}

/** The node through which control enters a cycle; makes one where there are several. */
function singleEntry(graph: FlowGraph, component: Set<number>): number {
  const entries = entriesOf(graph, component);
  if (entries.length === 1) return entries[0];
  const dispatch = graph.nodes.length;
  for (const { edges } of graph.nodes) for (const edge of edges) redirect(edge, entries, dispatch);
  const edges = entries.map((to): Edge => ({ block: blockOf(graph, to), to, choices: [] }));
  graph.nodes.push({ kind: 'dispatch', edges });
  component.add(dispatch);
  return dispatch;
}

function redirect(edge: Edge, entries: readonly number[], dispatch: number): void {
  const index = entries.indexOf(edge.to);
  if (index < 0) return;
  edge.choices.push({ dispatch, index });
  edge.to = dispatch;
}

/** A dispatch stands for no block of its own; its edges are never followed for one. */
function blockOf(graph: FlowGraph, node: number): Edge['block'] {
  const target = graph.nodes[node];
  return target.kind === 'code' ? target.block : target.edges[0].block;
}

function entriesOf(graph: FlowGraph, component: ReadonlySet<number>): number[] {
  const entries = new Set<number>();
  if (component.has(0)) entries.add(0);
  graph.nodes.forEach(({ edges }, node) => {
    if (component.has(node)) return;
    for (const { to } of edges) if (component.has(to)) entries.add(to);
  });
  return [...entries].sort((a, b) => a - b);
}

/** Tarjan's components that hold a cycle, looking only at edges inside the region. */
function cyclesIn(graph: FlowGraph, region: ReadonlySet<number>): Set<number>[] {
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const found: Set<number>[] = [];
  for (const root of region) {
    if (index.has(root)) continue;
    const stack = [{ node: root, next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (top.next === 0) begin(top.node);
      const edge = graph.nodes[top.node].edges[top.next++];
      if (edge === undefined) {
        stack.pop();
        end(top.node);
        const parent = stack.at(-1);
        if (parent !== undefined) lower(parent.node, low.get(top.node) ?? 0);
      } else if (region.has(edge.to)) {
        if (!index.has(edge.to)) stack.push({ node: edge.to, next: 0 });
        else if (isOpen.has(edge.to)) lower(top.node, index.get(edge.to) ?? 0);
      }
    }
  }
  return found;

  function begin(node: number): void {
    if (index.has(node)) return;
    low.set(node, index.size);
    index.set(node, index.size);
    open.push(node);
    isOpen.add(node);
  }

  function lower(node: number, value: number): void {
    low.set(node, Math.min(low.get(node) ?? value, value));
  }

  function end(node: number): void {
    if (low.get(node) !== index.get(node)) return;
    const component = new Set<number>();
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      isOpen.delete(member);
      component.add(member);
      if (member === node) break;
    }
    if (component.size > 1 || graph.nodes[node].edges.some(({ to }) => to === node)) found.push(component);
  }
}
