import type { CompilerFactory } from '../vm/compiler.ts';
import { Jit, type JitOptions } from './jit.ts';

/** Slices at whose end a function is found before it is compiled: what stands there once is mostly hot, and waiting costs more than compiling in vain. */
const THRESHOLD = 1;

/** The compiler for a Vm's `compiler` option: `load: async () => (await import('…/jit/index')).jit()`. */
export function jit(options: Partial<JitOptions> = {}): CompilerFactory {
  return (vm) => new Jit(vm, { threshold: THRESHOLD, ...options });
}
