import type { Request } from '../request.ts';
import type { CacheRecord } from './record.ts';

/** What must be known of a compiled program before it can run. */
export interface ProgramFacts extends Request {
  /** The module to begin with. */
  readonly main: string;
}

export function factsText(facts: ProgramFacts): string {
  return JSON.stringify(facts);
}

/** The facts of a record of this toolchain, which wrote them in this form. */
export function factsOf({ head }: CacheRecord): ProgramFacts {
  return JSON.parse(head.facts);
}

export function asksForNothing({ asks, packages }: ProgramFacts): boolean {
  return Object.keys(asks).length === 0 && packages.length === 0;
}
