/** A change of one sign or name to the text, which may be what was meant. */
export interface Change {
  readonly at: number;
  /** How many characters it replaces: the sign, or the space in which one is missing. */
  readonly length: number;
  readonly written: string;
  readonly right: string;
  /** Whether any operator would do. */
  readonly isOpen: boolean;
  /** Two that stand the wrong way round: both of what they break may be certain of another mending. */
  readonly isSwap?: boolean;
  /** What cannot be read without it: so is what follows from that, however it could be mended by itself. */
  readonly isPart?: boolean;
}
