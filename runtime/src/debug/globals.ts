import type { Rep } from '../nbc/module.ts';
import { FloatBox } from '../value/float-box.ts';
import type { Slot } from '../value/slot.ts';
import { GLOBAL_NUMBERS, GLOBAL_REFS } from '../vm/machine.ts';

/** A module's variable, by its index in the machine; undefined where it is not assigned yet. */
export function readGlobal(index: number, rep: Rep): Slot {
  const number = GLOBAL_NUMBERS[index];
  switch (rep) {
    case 'int': return number === number ? number : GLOBAL_REFS[index];
    case 'float': return new FloatBox(number);
    case 'bool': return number !== 0;
    case 'ref': return GLOBAL_REFS[index];
  }
}
