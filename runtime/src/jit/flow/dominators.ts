import { reversePostorder, type FlowGraph } from './graph.ts';

/** The order of a reducible graph's nodes, who dominates whom, and which loops there are. */
export class Regions {
  readonly order: readonly number[];
  /** A node's place in the order; -1 where it cannot be reached. */
  readonly place: Int32Array;
  /** Each node's immediate dominator; the first node's is itself. */
  readonly dominator: Int32Array;
  /** The header of the innermost loop around a node, itself for a header; -1 outside all loops. */
  readonly loop: Int32Array;
  /** How many edges that go forward reach a node. */
  readonly forwardEdges: Int32Array;
  readonly #outer: Int32Array;

  constructor(graph: FlowGraph) {
    const { order, place } = reversePostorder(graph);
    this.order = order;
    this.place = place;
    const sources = sourcesOf(graph, order);
    this.dominator = dominatorsOf(order, place, sources);
    this.loop = new Int32Array(graph.nodes.length).fill(-1);
    this.#outer = new Int32Array(graph.nodes.length).fill(-1);
    this.forwardEdges = new Int32Array(graph.nodes.length);
    for (const node of order) this.forwardEdges[node] = sources[node].filter((source) => place[source] < place[node]).length;
    for (const header of [...order].reverse()) this.#markLoop(header, sources);
  }

  isHeader(node: number): boolean {
    return this.loop[node] === node;
  }

  /** The loop around a loop, -1 for none. */
  outerLoop(header: number): number {
    return this.#outer[header];
  }

  isInLoop(node: number, header: number): boolean {
    for (let at = this.loop[node]; at >= 0; at = this.#outer[at]) if (at === header) return true;
    return false;
  }

  /** Inner loops come first: their headers stand later in the order. */
  #markLoop(header: number, sources: readonly (readonly number[])[]): void {
    const pending = sources[header].filter((source) => this.place[source] >= this.place[header]);
    if (pending.length === 0) return;
    const seen = new Set<number>([header]);
    this.loop[header] = header;
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      this.#enclose(node, header);
      pending.push(...sources[node]);
    }
  }

  #enclose(node: number, header: number): void {
    let inner = this.loop[node];
    if (inner < 0) {
      this.loop[node] = header;
      return;
    }
    while (this.#outer[inner] >= 0 && this.#outer[inner] !== header) inner = this.#outer[inner];
    if (inner !== header) this.#outer[inner] = header;
  }
}

function sourcesOf(graph: FlowGraph, order: readonly number[]): number[][] {
  const sources: number[][] = graph.nodes.map(() => []);
  for (const node of order) for (const { to } of graph.nodes[node].edges) sources[to].push(node);
  return sources;
}

/** Cooper, Harvey and Kennedy's: a few passes over the order. */
function dominatorsOf(order: readonly number[], place: Int32Array, sources: readonly (readonly number[])[]): Int32Array {
  const dominator = new Int32Array(sources.length).fill(-1);
  dominator[order[0]] = order[0];
  const common = (a: number, b: number): number => {
    while (a !== b) {
      while (place[a] > place[b]) a = dominator[a];
      while (place[b] > place[a]) b = dominator[b];
    }
    return a;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of order.slice(1)) {
      const known = sources[node].filter((source) => dominator[source] >= 0);
      const next = known.reduce(common);
      if (dominator[node] === next) continue;
      dominator[node] = next;
      changed = true;
    }
  }
  return dominator;
}
