import type { NativeContext, NativeFunction } from '../natives/native.ts';
import type { NativeRegistry } from '../natives/registry.ts';
import type { Value } from '../value/value.ts';

/** What a compiled program exports; the parts of reports where it can throw. */
export interface ProgramExports {
  readonly main: () => number;
  readonly error?: WebAssembly.Tag;
  readonly reportCode?: (error: unknown) => number;
  readonly reportClass?: (error: unknown) => string;
  readonly reportMessage?: (error: unknown) => string;
  readonly reportTrace?: (error: unknown) => string;
  readonly reportCause?: (error: unknown) => unknown;
  readonly hostFailure?: (code: number, message: string, details: string) => unknown;
}

/** How strings reach the module: constants as imported globals, operations as the engine's own functions. */
const COMPILE_OPTIONS = { builtins: ['js-string'], importedStringConstants: "'" };

type Import = (...args: readonly Value[]) => unknown;

export interface ImportParts {
  readonly natives: NativeRegistry;
  readonly context: NativeContext;
  /** Makes what is thrown into the module of what a native function has thrown. */
  readonly thrown: (error: unknown) => unknown;
}

export function compileProgram(binary: Uint8Array): WebAssembly.Module {
  return new WebAssembly.Module(binary, COMPILE_OPTIONS);
}

/** The natives that a module imports: `String.indexOf:ssi:i` is `String.indexOf`, and how its values cross. */
export function importsOf(module: WebAssembly.Module, parts: ImportParts): WebAssembly.Imports {
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind !== 'function' || from === 'wasm:js-string') continue;
    (imports[from] ??= {})[name] = bridge(parts, from, name);
  }
  return imports;
}

function bridge({ natives, context, thrown }: ImportParts, module: string, crossing: string): Import {
  const [name, , result] = crossing.split(':');
  const native = natives.find(module, name);
  if (!native) throw new Error(`the host has no native function ${module}.${name}`);
  const call = caller(native, context, result);
  return (...args) => {
    try {
      return call(args);
    } catch (error) {
      throw thrown(error);
    }
  };
}

/** Results as their crossing says: an int as a double, or in 64 bits. */
function caller(native: NativeFunction, context: NativeContext, result: string): (args: readonly Value[]) => unknown {
  switch (result) {
    case 'w':
      return (args) => {
        const made = native(context, ...args);
        return typeof made === 'bigint' ? made : BigInt(Number(made));
      };
    case 'i':
      return (args) => Number(native(context, ...args));
    default:
      return (args) => native(context, ...args);
  }
}
