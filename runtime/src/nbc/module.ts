/** A bytecode module in memory: what the emitter makes, the file holds, the verifier accepts and the VM links. */
export type Rep = 'int' | 'float' | 'bool' | 'ref';
export type ResultRep = Rep | 'void';

export type Constant =
  | { readonly kind: 'int'; readonly value: number | bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string };

export interface ClassRef { readonly module: string; readonly name: string }
export interface FunctionRef { readonly module: string; readonly name: string; readonly params: readonly Rep[]; readonly result: ResultRep }
export interface FieldRef { readonly owner: ClassRef; readonly name: string; readonly rep: Rep }
export interface GlobalRef { readonly module: string; readonly name: string; readonly rep: Rep }
export interface Selector { readonly name: string; readonly params: readonly Rep[]; readonly result: ResultRep }

export interface NbcModule {
  readonly name: string;
  /** The source's path as it was given to the compiler, for traces. */
  readonly path: string;
  /** SHA-256 of the source text, hex; empty where unknown. */
  readonly sourceHash: string;
  readonly imports: readonly { readonly module: string; readonly versions: string }[];
  /** Names such as `net`, `read`: what its own host functions and those of the modules that it imports need. */
  readonly capabilities: readonly string[];
  readonly constants: readonly Constant[];
  /** What code refers to by index; own and imported alike. */
  readonly classRefs: readonly ClassRef[];
  readonly functionRefs: readonly FunctionRef[];
  readonly fieldRefs: readonly FieldRef[];
  readonly globalRefs: readonly GlobalRef[];
  readonly selectors: readonly Selector[];
  readonly classes: readonly NbcClass[];
  readonly functions: readonly NbcFunction[];
  readonly globals: readonly { readonly name: string; readonly rep: Rep; readonly late: boolean }[];
  readonly init: string | null;
  readonly tests: readonly { readonly name: string; readonly fn: string }[];
  readonly main: { readonly fn: string; readonly takesArgs: boolean; readonly givesCode: boolean } | null;
}

export type ClassKind = 'class' | 'interface' | 'record' | 'enum' | 'enum-case' | 'native';

export interface NbcClass {
  readonly kind: ClassKind;
  readonly name: string;
  readonly abstract: boolean;
  readonly superclass: ClassRef | null;
  readonly interfaces: readonly ClassRef[];
  readonly fields: readonly { readonly name: string; readonly rep: Rep; readonly type: string; readonly late: boolean }[];
  readonly methods: readonly { readonly selector: Selector; readonly fn: { readonly module: string; readonly name: string } }[];
  readonly ordinal: number;
}

export interface NbcFunction {
  readonly name: string;
  readonly params: readonly Rep[];
  readonly result: ResultRep;
  /** Representations of the values a closure brings along. */
  readonly captures: readonly Rep[];
  /** Registers, parameters first; at most 65,535. */
  readonly registerCount: number;
  /** Empty for a native function. */
  readonly code: Int32Array;
  readonly native: boolean;
  readonly handlers: readonly Handler[];
  /** Ascending pairs: word offset, line of the source from there on. */
  readonly lines: Int32Array;
  /** Names of registers for the inspector: parameters and locals. */
  readonly locals: readonly { readonly name: string; readonly register: number }[];
  /** What a debugger needs besides; null where the module was not compiled for one. */
  readonly debug: DebugFacts | null;
  readonly flags: readonly string[];
}

/** The flag of a function that says of a value what nobody can test, such as that a List is one of ints. */
export const ON_TRUST = 'trusts';

/** Nothing that a program does depends on it. */
export interface DebugFacts {
  /** Ascending triples: word offset where a statement begins, its one-based line and column. */
  readonly stops: Int32Array;
  readonly variables: readonly DebugVariable[];
  /** One for each captured value. */
  readonly captures: readonly { readonly name: string; readonly type: string }[];
  /** Targets of handlers that run a `finally` block and throw the error on. */
  readonly finalizers: readonly number[];
}

export interface DebugVariable {
  readonly name: string;
  readonly register: number;
  readonly rep: Rep;
  /** As the language writes it. */
  readonly type: string;
  /** It has a value, and its name means it, in words [start, end). */
  readonly start: number;
  readonly end: number;
}

/** An error thrown in words [start, end) goes on at `target` with the error in `register`. The first that fits counts: inner ones stand before outer ones. */
export interface Handler {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  readonly register: number;
}
