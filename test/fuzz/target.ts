import type { Random } from '../nbc/random.ts';

/**
 * One way to attack. What it makes is plain data, so that it can be handed to another process; what comes of it must be what the
 * language promises, whatever the input: an answer, or a coded error, soon.
 */
export interface Target<Input> {
  readonly name: string;
  /** One line: what is attacked, and what must hold. */
  readonly about: string;
  /** Seconds of processor time in which an answer comes, however an input looks. */
  readonly deadline: number;
  /** The same random numbers make the same input. */
  make(random: Random): Input;
  /** Throws where a promise is broken. */
  attempt(input: Input): void | Promise<void>;
  /** Smaller inputs that may break the same promise, the smallest first. */
  smaller(input: Input): Iterable<Input>;
  /** The input as a person reads it, and can try again. */
  show(input: Input): string;
}

/** A promise of the language that an input breaks. */
export class Broken extends Error {}

export function mustHold(holds: boolean, what: () => string): asserts holds {
  if (!holds) throw new Broken(what());
}
