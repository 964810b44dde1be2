import { OPCODE_BY_NUMBER } from '../../nbc/instructions.ts';
import type { Block } from './blocks.ts';
import type { Regions } from './dominators.ts';
import type { FlowGraph } from './graph.ts';
import type { Method } from './method.ts';

/** What a loop adds to a register in each turn. */
export type Step =
  | { readonly kind: 'constant'; readonly amount: number }
  /** Another register, which the loop leaves alone; the sign says whether it is added or taken away. */
  | { readonly kind: 'register'; readonly register: number; readonly sign: '+' | '-' };

/** A loop that tells by one of its registers how many turns it has made. */
export interface CountedLoop {
  /** The block that heads it. */
  readonly header: number;
  readonly register: number;
  readonly step: Step;
}

/** A loop without loops in it. */
export interface InnermostLoop {
  readonly header: number;
  readonly blocks: readonly Block[];
}

export function innermostLoops(graph: FlowGraph, regions: Regions): InnermostLoop[] {
  const members = new Map<number, Block[]>();
  const holdsMore = new Set<number>();
  for (const node of regions.order) {
    const header = regions.loop[node];
    if (header < 0) continue;
    if (regions.outerLoop(header) >= 0) holdsMore.add(regions.outerLoop(header));
    const each = graph.nodes[node];
    if (each.kind === 'dispatch') holdsMore.add(header);
    else members.set(header, [...(members.get(header) ?? []), each.block]);
  }
  return [...members].filter(([header]) => !holdsMore.has(header)).map(([header, blocks]) => ({ header, blocks }));
}

/** Those of them that are counted, by the first word of each block in them. */
export function countedLoops(method: Method, graph: FlowGraph, regions: Regions, loops: readonly InnermostLoop[]): ReadonlyMap<number, CountedLoop> {
  const found = new Map<number, CountedLoop>();
  for (const { header, blocks } of loops) {
    const loop = countedLoop(method, graph, regions, header, blocks);
    if (loop !== null) for (const { start } of blocks) found.set(start, loop);
  }
  return found;
}

function countedLoop(method: Method, graph: FlowGraph, regions: Regions, header: number, blocks: readonly Block[]): CountedLoop | null {
  const head = graph.nodes[header];
  if (head.kind !== 'code') return null;
  const writes = writesIn(method, blocks);
  const isInEachTurn = (block: Block): boolean => latchesOf(graph, regions, header).every((latch) => isDominated(graph, regions, latch, block, header));
  for (const block of blocks) {
    for (const at of block.instructions) {
      const register = method.code[at + 1];
      const step = stepOf(method, at, writes);
      if (step !== null && writes.get(register) === 1 && isInEachTurn(block)) return { header: head.block.start, register, step };
    }
  }
  return null;
}

/** How often each register is written by instructions that stand in blocks. */
function writesIn(method: Method, blocks: readonly Block[]): ReadonlyMap<number, number> {
  const writes = new Map<number, number>();
  for (const { instructions } of blocks) {
    for (const at of instructions) {
      const word = OPCODE_BY_NUMBER[method.code[at]].operands.indexOf('w');
      if (word >= 0) writes.set(method.code[at + word + 1], (writes.get(method.code[at + word + 1]) ?? 0) + 1);
    }
  }
  return writes;
}

/** What an instruction adds to the register that it writes; null where it does something else. */
function stepOf(method: Method, at: number, writes: ReadonlyMap<number, number>): Step | null {
  const [, target, left, right] = method.code.subarray(at, at + 4);
  const name = method.name(at);
  if (name === 'int.add-imm') return left === target && right !== 0 ? { kind: 'constant', amount: right } : null;
  if (name !== 'int.add' && name !== 'int.sub') return null;
  const added = left === target ? right : name === 'int.add' && right === target ? left : target;
  return writes.has(added) ? null : { kind: 'register', register: added, sign: name === 'int.add' ? '+' : '-' };
}

/** The nodes from which a loop begins again. */
function latchesOf(graph: FlowGraph, regions: Regions, header: number): number[] {
  return regions.order.filter((node) => regions.loop[node] === header && graph.nodes[node].edges.some(({ to }) => to === header));
}

/** Whether every way from the header to a node goes through a block. */
function isDominated(graph: FlowGraph, regions: Regions, node: number, block: Block, header: number): boolean {
  for (let at = node; ; at = regions.dominator[at]) {
    const each = graph.nodes[at];
    if (each.kind === 'code' && each.block === block) return true;
    if (at === header) return false;
  }
}
