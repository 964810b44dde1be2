import { endsBlock } from '../../nbc/instructions.ts';
import type { Handler } from '../../nbc/module.ts';
import { jumpTargets } from './jumps.ts';
import type { Method } from './method.ts';

/** A run of instructions that is entered at its first and left at its last one, and protected by the same handlers throughout. */
export interface Block {
  readonly start: number;
  /** Where each of its instructions begins. */
  readonly instructions: readonly number[];
  /** Where control goes on, by word: for a branch first where it jumps to, then where it falls through; for a switch the default first, then the table. */
  readonly successors: readonly number[];
  /** The handler of what is thrown here, or null. */
  readonly handler: Handler | null;
}

/**
 * The blocks that can be reached from a word, by their first word, handlers included.
 * @param boundary a word where a block begins too, which may be one in the middle of others
 */
export function blocksFrom(method: Method, entry: number, boundary = entry): ReadonlyMap<number, Block> {
  const leaders = leadersOf(method, entry).add(boundary);
  const blocks = new Map<number, Block>();
  const pending = [entry];
  for (let start = pending.pop(); start !== undefined; start = pending.pop()) {
    if (blocks.has(start)) continue;
    const block = blockAt(method, start, leaders);
    blocks.set(start, block);
    pending.push(...block.successors);
    if (block.handler !== null) pending.push(block.handler.target);
  }
  return blocks;
}

/** Where blocks begin: the entry, jump targets, what stands behind a jump, both ends of protected ranges, handlers. */
function leadersOf(method: Method, entry: number): Set<number> {
  const { code, fn } = method;
  const leaders = new Set<number>([entry]);
  for (const { start, end, target } of fn.handlers) leaders.add(start).add(end).add(target);
  for (let at = 0; at < code.length; at += method.length(at)) {
    const targets = jumpTargets(code, at);
    for (const target of targets) leaders.add(target);
    if (targets.length > 0 || endsBlock(code[at])) leaders.add(at + method.length(at));
  }
  return leaders;
}

function blockAt(method: Method, start: number, leaders: ReadonlySet<number>): Block {
  const { code, fn } = method;
  const instructions: number[] = [];
  const handler = fn.handlers.find((range) => start >= range.start && start < range.end) ?? null;
  for (let at = start; ; ) {
    instructions.push(at);
    const next = at + method.length(at);
    if (endsBlock(code[at])) return { start, instructions, successors: jumpTargets(code, at), handler };
    const targets = jumpTargets(code, at);
    if (targets.length > 0 || leaders.has(next)) return { start, instructions, successors: [...targets, next], handler };
    at = next;
  }
}
