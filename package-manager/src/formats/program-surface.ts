/** What of a program other languages call. */
export interface ProgramSurface {
  readonly functions: readonly ExportedFunction[];
  /** Whether it has a `main`, which makes it a command. */
  readonly runs: boolean;
}

/** A function with `@export`. */
export interface ExportedFunction {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly kind: ValueKind }[];
  readonly result: ValueKind;
}

/** What crosses; `other` is a value that only the program itself can look into. */
export type ValueKind = 'int' | 'float' | 'bool' | 'text' | 'text-or-null' | 'nothing' | 'other';
