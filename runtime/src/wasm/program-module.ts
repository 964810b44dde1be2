import { fail } from '../value/fail.ts';
import { featureNotGiven, featureNotRead } from './engine-features.ts';
import { hasTasks } from './instance.ts';

/** How strings reach the module: constants as imported globals, operations as the engine's own functions. */
const COMPILE_OPTIONS = { builtins: ['js-string'], importedStringConstants: "'" };

/** Errors: 3419 where the engine is too old for the program, 3420 where the bytes are no program. */
export function compileProgram(binary: Uint8Array): WebAssembly.Module {
  const module = moduleOf(binary);
  const feature = featureNotGiven(module, hasTasks(module));
  return feature === null ? module : fail(3419, { feature });
}

function moduleOf(binary: Uint8Array): WebAssembly.Module {
  try {
    return new WebAssembly.Module(binary, COMPILE_OPTIONS);
  } catch (error) {
    const feature = featureNotRead();
    return feature === null ? failToRun(error) : fail(3419, { feature });
  }
}

/** Errors: 3420 where the module asks for what this runtime does not have: it was made for another version. */
export function instantiate(module: WebAssembly.Module, imports: WebAssembly.Imports): WebAssembly.Instance {
  try {
    return new WebAssembly.Instance(module, imports);
  } catch (error) {
    return failToRun(error);
  }
}

function failToRun(error: unknown): never {
  return fail(3420, { reason: error instanceof Error ? error.message : String(error) });
}
