/** What a place allows, as bits; an opening bracket sets them anew and its partner puts them back. */
export const Context = {
  /** A line's end can end a statement. */
  newlineEnds: 1,
  /** `let` may stand as an operand: in the condition of an `if` or `while`. */
  allowLet: 2,
  /** `(x): T => …` is no lambda: between the `?` and the `:` of a conditional. */
  noTypedLambda: 4,
  /** An assignment as a value was reported: those within it are part of the same mistake. */
  quietAssignment: 8,
  /** A pattern behind `case`, which a `:` ends. */
  caseLabel: 16,
  /** An `if` behind a value belongs to a list comprehension. */
  noTrailingIf: 32,
  /** A guard without parentheses, which the arrow of its arm ends. */
  bareGuard: 64,
  inBlock: 1,
  inBrackets: 0,
  inCondition: 2,
} as const;
