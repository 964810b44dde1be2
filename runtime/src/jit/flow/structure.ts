import { Regions } from './dominators.ts';
import type { Edge, FlowGraph, FlowNode } from './graph.ts';
import type { Block } from './blocks.ts';
import type { SourceWriter } from '../source.ts';

/** How a block ends. The edges are the node's, in its order. */
export type BlockEnd =
  | { readonly kind: 'leave' }
  | { readonly kind: 'go' }
  /** Edge 0 where the condition holds, else edge 1. */
  | { readonly kind: 'branch'; readonly condition: string }
  /** Edge 0 by default, then one for each value. */
  | { readonly kind: 'switch'; readonly value: string };

/** A way out of the function: the loop breaks out of a labelled block around it, and the text stands behind that. */
export interface LoopExit {
  readonly label: string;
  readonly text: string;
}

/** Writes what stands in blocks; where they stand is this file's business. */
export interface BlockWriter {
  /** The block's instructions. */
  block(block: Block): BlockEnd;
  /** Begins what a loop stands in: what is done there, in front of its first turn, is done again when a turn ends with `again`. */
  beforeLoop(header: Block): void;
  /** What a jump back to a loop's header costs. Null where the loop stands in nothing. */
  beforeRepeat(target: Block, again: string | null): void;
  /** What a way out of the innermost loop around a block costs. */
  leavesLoop(from: Block): void;
  /** What stands behind the loop that was just written, which has no loops in it. */
  takeExits(): readonly LoopExit[];
}

/** What follows in the text anyway, so that no jump is needed: `break B3`, `continue L1`, or nothing. */
type Next = string;
const NOTHING: Next = '';

/**
 * Writes a reducible graph as `for`, `if` and labelled blocks (Ramsey, "Beyond Relooper", 2022): a node that several ways lead to stands
 * behind a labelled block in which all of them begin. What a loop leads out to stands behind the loop, and not inside, as it would in
 * the paper: V8 takes for the loop what is written between its ends.
 */
export class Structurer {
  readonly #graph: FlowGraph;
  readonly regions: Regions;
  readonly #blocks: BlockWriter;
  readonly #out: SourceWriter;
  /** Nodes that stand behind a node's own text, inside and outside the loop that it heads; in order. */
  readonly #inside: number[][];
  readonly #outside: number[][];
  readonly #isFollower: Uint8Array;

  constructor(graph: FlowGraph, blocks: BlockWriter, out: SourceWriter) {
    this.#graph = graph;
    this.regions = new Regions(graph);
    this.#blocks = blocks;
    this.#out = out;
    this.#inside = graph.nodes.map(() => []);
    this.#outside = graph.nodes.map(() => []);
    this.#isFollower = new Uint8Array(graph.nodes.length);
    for (const node of this.regions.order.slice(1)) this.#placeFollower(node);
  }

  /** How deep the longest chain of nodes is that dominate each other: writing goes down it. */
  get depth(): number {
    const { order, dominator } = this.regions;
    const depths = new Map<number, number>();
    let deepest = 0;
    for (const node of order) {
      const depth = node === 0 ? 0 : (depths.get(dominator[node]) ?? 0) + 1;
      depths.set(node, depth);
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  write(): void {
    this.#tree(0, NOTHING);
  }

  #placeFollower(node: number): void {
    const { dominator, forwardEdges } = this.regions;
    const above = dominator[node];
    const left = this.#outermostLoopLeft(above, node);
    if (left < 0 && forwardEdges[node] < 2) return;
    this.#isFollower[node] = 1;
    (left < 0 ? this.#inside[above] : this.#outside[left]).push(node);
  }

  /** The outermost loop around one node that the other one is not in; -1 for none. */
  #outermostLoopLeft(from: number, to: number): number {
    const regions = this.regions;
    let left = -1;
    for (let header = regions.loop[from]; header >= 0 && !regions.isInLoop(to, header); header = regions.outerLoop(header)) left = header;
    return left;
  }

  #tree(node: number, next: Next): void {
    const outside = this.#outside[node];
    this.#withFollowers(outside, next, (after) => {
      if (!this.regions.isHeader(node)) return this.#withFollowers(this.#inside[node], after, (within) => this.#own(node, within));
      const each = this.#graph.nodes[node];
      if (each.kind === 'dispatch') return this.#loop(node);
      this.#out.line(`X${node}: for (;;) {`);
      this.#blocks.beforeLoop(each.block);
      this.#loop(node);
      this.#out.line('}');
    });
  }

  /**
   * A function that is left inside a loop is left behind it, as the text goes: V8 takes the first turn out of a loop, with all that need not be
   * done again in the others, only where nothing in it is a way out that was never taken.
   */
  #loop(node: number): void {
    const loop = this.#out.capture(() => {
      this.#out.line(`L${node}: for (;;) {`);
      this.#withFollowers(this.#inside[node], `continue L${node}`, (within) => this.#own(node, within));
      this.#out.line('}');
    });
    const exits = this.#blocks.takeExits();
    for (const { label } of exits.toReversed()) this.#out.line(`${label}: {`);
    this.#out.add(loop);
    for (const { text } of exits) this.#out.line(`} ${text}`);
  }

  /** Labelled blocks around the text, one inside the other, each with the node behind it that jumps out of it reach. */
  #withFollowers(followers: readonly number[], next: Next, write: (next: Next) => void): void {
    for (const node of followers.toReversed()) this.#out.line(`B${node}: {`);
    const nextAt = (index: number): Next => (index < followers.length ? `break B${followers[index]}` : next);
    write(nextAt(0));
    followers.forEach((node, index) => {
      this.#out.line('}');
      this.#tree(node, nextAt(index + 1));
    });
  }

  #own(node: number, next: Next): void {
    const each = this.#graph.nodes[node];
    if (each.kind === 'dispatch') return this.#switch(node, `D${node}`, each.edges.map((edge, index) => ({ edge, values: [index] })));
    this.#end(node, each, this.#blocks.block(each.block), next);
  }

  #end(node: number, { edges }: FlowNode, end: BlockEnd, next: Next): void {
    switch (end.kind) {
      case 'leave': return;
      case 'go': return this.#jump(node, edges[0], next);
      case 'branch': return this.#branch(node, end.condition, edges, next);
      case 'switch': return this.#switch(node, end.value, casesOf(edges));
    }
  }

  #branch(node: number, condition: string, edges: readonly Edge[], next: Next): void {
    const taken = this.#out.capture(() => this.#jump(node, edges[0], next));
    const other = this.#out.capture(() => this.#jump(node, edges[1], next));
    if (taken.length === 0 && other.length === 0) return this.#out.line(`${condition};`);
    this.#out.line(taken.length === 0 ? `if (!(${condition})) {` : `if (${condition}) {`);
    this.#out.add(taken.length === 0 ? other : taken);
    if (taken.length > 0 && other.length > 0) {
      this.#out.line('} else {');
      this.#out.add(other);
    }
    this.#out.line('}');
  }

  #switch(node: number, value: string, cases: readonly { readonly edge: Edge; readonly values: readonly number[] }[]): void {
    this.#out.line(`switch (${value}) {`);
    for (const { edge, values } of cases) {
      this.#out.line(edge === cases[0].edge ? 'default:' : values.map((each) => `case ${each}:`).join(' '));
      this.#jump(node, edge, NOTHING);
    }
    this.#out.line('}');
  }

  #jump(from: number, edge: Edge, next: Next): void {
    const { place } = this.regions;
    const isBack = place[edge.to] <= place[from];
    const { loop } = this.regions;
    const source = this.#graph.nodes[from];
    if (source.kind === 'code' && loop[from] >= 0 && !this.regions.isInLoop(edge.to, loop[from])) this.#blocks.leavesLoop(source.block);
    for (const { dispatch, index } of edge.choices) this.#out.line(`D${dispatch} = ${index};`);
    if (isBack) this.#blocks.beforeRepeat(edge.block, this.#graph.nodes[edge.to].kind === 'dispatch' ? null : `continue X${edge.to}`);
    if (!isBack && this.#isFollower[edge.to] === 0) return this.#tree(edge.to, next);
    const jump = isBack ? `continue L${edge.to}` : `break B${edge.to}`;
    if (jump !== next) this.#out.line(`${jump};`);
  }
}

/** A switch's edges, those to the same block together; the default first. */
function casesOf(edges: readonly Edge[]): { edge: Edge; values: number[] }[] {
  const cases = [{ edge: edges[0], values: [] as number[] }];
  edges.slice(1).forEach((edge, value) => {
    const same = cases.find((each) => each.edge.block === edge.block);
    if (same === undefined) cases.push({ edge, values: [value] });
    else if (same !== cases[0]) same.values.push(value);
  });
  return cases;
}
