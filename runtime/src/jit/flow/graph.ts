import type { Block } from './blocks.ts';

/** Control flow as the structurer sees it: blocks of code, and places that choose among several by a variable. */
export type FlowNode =
  | { readonly kind: 'code'; readonly block: Block; readonly edges: readonly Edge[] }
  | { readonly kind: 'dispatch'; readonly edges: readonly Edge[] };

/** A way from one node to another. */
export interface Edge {
  /** The block that control goes on at in the end. */
  readonly block: Block;
  /** The node that it reaches: the block's own, or a dispatch that leads there. */
  to: number;
  /** What is set on the way, so that each dispatch it passes chooses rightly. */
  readonly choices: Choice[];
}

export interface Choice {
  readonly dispatch: number;
  readonly index: number;
}

/** Node 0 is where control begins. */
export interface FlowGraph {
  readonly nodes: FlowNode[];
}

/** The graph of the blocks that control reaches without an error: what handlers do is left to the interpreter. Nothing follows cold blocks. */
export function graphOf(blocks: ReadonlyMap<number, Block>, entry: number, cold: ReadonlySet<number>): FlowGraph {
  const successors = ({ start, successors }: Block): readonly number[] => (cold.has(start) ? [] : successors);
  const starts = reachedFrom(blocks, entry, successors);
  const numbers = new Map(starts.map((start, index) => [start, index]));
  const edgeTo = (start: number): Edge => ({ block: blockAt(blocks, start), to: numbers.get(start) ?? 0, choices: [] });
  const nodes = starts.map((start): FlowNode => {
    const block = blockAt(blocks, start);
    return { kind: 'code', block, edges: successors(block).map(edgeTo) };
  });
  return { nodes };
}

function reachedFrom(blocks: ReadonlyMap<number, Block>, entry: number, successors: (block: Block) => readonly number[]): number[] {
  const reached = new Set([entry]);
  for (const start of reached) for (const successor of successors(blockAt(blocks, start))) reached.add(successor);
  return [...reached];
}

function blockAt(blocks: ReadonlyMap<number, Block>, start: number): Block {
  const block = blocks.get(start);
  if (block === undefined) throw new RangeError(`no block at ${start}`);
  return block;
}

/** The nodes that can be reached, in reverse postorder, and each one's place in it. */
export function reversePostorder(graph: FlowGraph): { readonly order: readonly number[]; readonly place: Int32Array } {
  const order: number[] = [];
  const seen = new Uint8Array(graph.nodes.length);
  const stack: { readonly node: number; next: number }[] = [{ node: 0, next: 0 }];
  seen[0] = 1;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { edges } = graph.nodes[top.node];
    if (top.next === edges.length) {
      order.push(top.node);
      stack.pop();
      continue;
    }
    const { to } = edges[top.next++];
    if (seen[to] === 1) continue;
    seen[to] = 1;
    stack.push({ node: to, next: 0 });
  }
  order.reverse();
  const place = new Int32Array(graph.nodes.length).fill(-1);
  order.forEach((node, index) => (place[node] = index));
  return { order, place };
}
