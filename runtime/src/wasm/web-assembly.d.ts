/** The parts of WebAssembly 3.0 that the runtime uses; the types that come with Node know few of them. */
declare namespace WebAssembly {
  interface CompileOptions {
    readonly builtins?: readonly string[];
    readonly importedStringConstants?: string;
  }

  function validate(bytes: Uint8Array): boolean;

  class CompileError extends Error {
    private constructor();
  }

  class LinkError extends Error {
    private constructor();
  }

  class Module {
    constructor(bytes: Uint8Array, options?: CompileOptions);
    static imports(module: Module): { readonly module: string; readonly name: string; readonly kind: string }[];
  }

  type ImportValue = ((...args: never[]) => unknown) | Suspending;
  type Imports = Record<string, Record<string, ImportValue>>;

  class Instance {
    constructor(module: Module, imports: Imports);
    readonly exports: object;
  }

  class RuntimeError extends Error {
    private constructor();
  }

  /** A mutable one of 64 bits. */
  class Global {
    private constructor();
    value: bigint;
  }

  class Tag {
    private constructor();
  }

  class Exception {
    constructor(tag: Tag, payload: readonly unknown[]);
    is(tag: Tag): boolean;
    getArg(tag: Tag, index: number): unknown;
  }

  /** Makes an imported function that, where it gives a promise, suspends the WebAssembly code that called it. */
  class Suspending {
    constructor(fn: (...args: never[]) => unknown);
  }

  /** An exported function that gives a promise, and may be suspended. */
  function promising<Args extends unknown[], Result>(fn: (...args: Args) => Result): (...args: Args) => Promise<Result>;
}
