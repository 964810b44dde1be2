import type { Block } from './blocks.ts';
import type { Method } from './method.ts';
import { writeOf, type RegisterReps } from './operands.ts';

/**
 * What registers hold where each block of a function begins. The first way that reaches a block decides: in verified code all ways agree on what is
 * read later.
 */
export function repsAtBlocks(method: Method, blocks: ReadonlyMap<number, Block>): ReadonlyMap<number, RegisterReps> {
  const found = new Map<number, RegisterReps>([[0, repsOfParameters(method)]]);
  const pending = [0];
  const flowInto = (target: number, reps: RegisterReps): void => {
    if (found.has(target)) return;
    found.set(target, reps);
    pending.push(target);
  };
  for (let start = pending.pop(); start !== undefined; start = pending.pop()) {
    const block = blocks.get(start);
    const reps = found.get(start)?.slice() ?? [];
    if (block === undefined) continue;
    if (block.handler !== null) flowInto(block.handler.target, withRef(reps, block.handler.register));
    for (const at of block.instructions) applyWrite(method, at, reps);
    for (const successor of block.successors) flowInto(successor, reps.slice());
  }
  return found;
}

export function applyWrite(method: Method, at: number, reps: RegisterReps): void {
  const written = writeOf(method, at, reps);
  if (written !== null) reps[written.register] = written.rep;
}

function withRef(reps: RegisterReps, register: number): RegisterReps {
  const copy = reps.slice();
  copy[register] = 'ref';
  return copy;
}

/** At a function's first instruction: its parameters. */
function repsOfParameters(method: Method): RegisterReps {
  const reps: RegisterReps = new Array<null>(method.fn.registerCount).fill(null);
  method.fn.params.forEach((rep, register) => (reps[register] = rep));
  return reps;
}
