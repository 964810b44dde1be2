import type { IrBlock, IrFunction } from '../../ir/ir.ts';
import { visitBlock } from '../../ir/walk.ts';

const sizes = new WeakMap<IrFunction, number>();

/** How many statements and expressions a function has; a native one, none. */
export function sizeOf(fn: IrFunction): number {
  let size = sizes.get(fn);
  if (size === undefined) sizes.set(fn, (size = fn.body === 'native' ? 0 : sizeOfBlock(fn.body)));
  return size;
}

export function sizeOfBlock(block: IrBlock): number {
  let size = 0;
  visitBlock(block, () => size++, () => size++);
  return size;
}
