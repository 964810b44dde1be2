import { NativeRegistry } from './registry.ts';

/** The natives of the core library: one line per module. */
export function standardNatives(): NativeRegistry {
  return new NativeRegistry();
}
