import { sameType } from '../../types/relations.ts';
import { stripNull } from '../../types/nullable.ts';
import type { Type } from '../../types/type.ts';
import { isCore } from './reps.ts';

/** Whether a value that was tested for a type may be something else all the same, since type arguments leave no trace in values. */
export function isTakenOnTrust(type: Type): boolean {
  switch (type.kind) {
    case 'nullable':
      return isTakenOnTrust(type.inner);
    case 'parameter':
    case 'function':
      return true;
    case 'class':
      // What is in these comes out of them through a test.
      return type.args.length > 0 && !((isCore(type, 'Map') || isCore(type, 'Set')) && !type.args.some(isTakenOnTrust));
    default:
      return false;
  }
}

/** The same of a value that is known to be of another type already. */
export function becomesOnTrust(from: Type, to: Type): boolean {
  return isTakenOnTrust(to) && !sameType(stripNull(from), stripNull(to));
}
