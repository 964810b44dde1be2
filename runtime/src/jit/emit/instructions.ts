import type { OpcodeName } from '../../nbc/opcodes.ts';
import type { BlockEnd } from '../flow/structure.ts';
import { ALLOCATIONS } from './allocations.ts';
import type { Body } from './body.ts';
import { CALLS } from './calls.ts';
import { COLLECTIONS } from './collections.ts';
import { COMPARISONS } from './comparisons.ts';
import { ENDS } from './ends.ts';
import { FLOATS } from './floats.ts';
import { INTS } from './ints.ts';
import { STORAGE } from './storage.ts';
import { VALUES } from './values.ts';

type EndName = keyof typeof ENDS;

/** What each instruction of NBC becomes: a missing one is a type error. */
const WRITERS: Readonly<Record<Exclude<OpcodeName, EndName>, (body: Body) => void>> = {
  ...VALUES, ...INTS, ...FLOATS, ...COMPARISONS, ...STORAGE, ...ALLOCATIONS, ...COLLECTIONS, ...CALLS,
};

const ENDERS: Readonly<Record<EndName, (body: Body) => BlockEnd>> = ENDS;

function isEnd(name: OpcodeName): name is EndName {
  return name in ENDERS;
}

/** Writes the instruction; tells how its block ends where it ends one. */
export function writeInstruction(body: Body, name: OpcodeName): BlockEnd | null {
  if (isEnd(name)) return ENDERS[name](body);
  WRITERS[name](body);
  return null;
}
