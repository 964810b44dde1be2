import type { CompilerFactory } from '@noodlecore/runtime/vm/compiler';
import { ADDS_CODE } from './adding-code.ts';

const V8_FLAGS = [
  // How much of what a function calls V8 puts in its place, in bytes of its own bytecode. Code that we make says in each place how it is left, which is
  // never run and counts; so it gets several times as much as people's code.
  '--max-inlined-bytecode-size=1000', '--max-inlined-bytecode-size-cumulative=4000',
  // Registers are used again for objects of other classes: what V8 has seen at one read says nothing of the next one with the same two names.
  '--no-ignition-share-named-property-feedback',
];

/**
 * How much bytecode of V8's a function may have for its best compiler, in bytes: by default, and where hot functions are compiled. The interpreter's
 * loop has more than the latter; it would take that compiler a fifth of a second, on a core that hot functions need.
 */
const LONGEST = '--max-optimized-bytecode-size=61440';
const LONGEST_BUT_THE_LOOP = '--max-optimized-bytecode-size=40000';

/**
 * Keeps V8 from replacing a loop while it runs. The interpreter is one loop, left and entered again many times a second, and what V8 makes
 * for the next time is better: that knows where the machine's arrays are. Compiled code needs the other: a function may be one long loop.
 */
export function forInterpreting(): void {
  setFlag('--no-use-osr');
}

/** The compiler of hot functions, loaded when a program has shown that it runs for longer. */
export async function loadCompiler(): Promise<CompilerFactory> {
  // V8 takes no code that was made under other flags than those that it starts with.
  if (!ADDS_CODE) [...V8_FLAGS, LONGEST_BUT_THE_LOOP].forEach(setFlag);
  const { jit } = await import('@noodlecore/runtime/jit/index');
  return jit({ abandoned: () => setFlag(LONGEST) });
}

/** `node:v8` brings streams with it, which cost a short program a tenth of its time; most programs end before a flag is set. */
function setFlag(flag: string): void {
  process.getBuiltinModule('node:v8').setFlagsFromString(flag);
}
