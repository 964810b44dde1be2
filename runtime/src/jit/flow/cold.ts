import { OP } from '../../nbc/opcodes.ts';
import type { Block } from './blocks.ts';
import type { Method } from './method.ts';

/**
 * Blocks from which every way leads to a `throw`, by their first word: what makes errors is left to the interpreter, since V8 puts
 * short functions into their callers, and errors make them long. None where the function does nothing else.
 * @param warm places that have shown to be run often
 */
export function coldBlocks(method: Method, blocks: ReadonlyMap<number, Block>, entry: number, warm: ReadonlySet<number>): ReadonlySet<number> {
  const cold = new Set<number>();
  const isCold = (block: Block): boolean => {
    const { successors, instructions } = block;
    if (successors.length > 0) return successors.every((successor) => cold.has(successor));
    const last = method.code[instructions[instructions.length - 1]];
    return last === OP.throw || last === OP.unreachable;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of blocks.values()) {
      if (cold.has(block.start) || warm.has(block.start) || !isCold(block)) continue;
      cold.add(block.start);
      changed = true;
    }
  }
  return cold.has(entry) ? new Set() : cold;
}
