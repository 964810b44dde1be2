/**
 * What a compiled program asks of the engine that loads it, beyond WebAssembly as browsers had it in 2023. Whether an engine has a
 * feature is asked with the smallest module that uses it.
 * Source: https://webassembly.github.io/spec/core/binary/types.html
 */
const MODULE = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const TYPE_SECTION = 0x01;
const FUNCTION = 0x60;
const STRUCT = 0x5f;
const EXNREF = 0x69;

/** A type section whose only type is a struct without fields. */
const WITH_STRUCT = Uint8Array.of(...MODULE, TYPE_SECTION, 3, 1, STRUCT, 0);

/** One whose only type is a function that takes an exception. */
const WITH_EXNREF = Uint8Array.of(...MODULE, TYPE_SECTION, 5, 1, FUNCTION, 1, EXNREF, 0);

export type EngineFeature = 'garbage-collected objects' | 'exceptions as values' | 'JavaScript strings' | 'waiting for promises';

/** The first of what an engine must have to read a program's bytes, and this one has not; null where it has them all. */
export function featureNotRead(): EngineFeature | null {
  if (!WebAssembly.validate(WITH_STRUCT)) return 'garbage-collected objects';
  if (!WebAssembly.validate(WITH_EXNREF)) return 'exceptions as values';
  return null;
}

/**
 * The first of what a program that was read needs, and this engine has not. One with string built-ins gives them by itself: they are
 * not among the imports then.
 */
export function featureNotGiven(module: WebAssembly.Module, waits: boolean): EngineFeature | null {
  const asked = WebAssembly.Module.imports(module).map(({ module: of }) => of);
  if (asked.includes('wasm:js-string') || asked.includes("'")) return 'JavaScript strings';
  if (waits && !('Suspending' in WebAssembly)) return 'waiting for promises';
  return null;
}
