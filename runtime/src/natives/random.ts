import { expectElementCount } from './arguments.ts';
import type { NativeModule } from './native.ts';

export const randomNatives: NativeModule = {
  /** Six bytes: what a number holds exactly. */
  freshSeed: (context) => context.host.randomBytes(6).reduce((seed, byte) => seed * 256 + byte, 0),
  'SecureRandom.bytes': (context, count) => context.host.randomBytes(expectElementCount(count, 'Bytes')),
};
