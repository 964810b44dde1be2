import { sha256 } from '../nbc/sha256.ts';
import { expectBytes } from '../value/expect.ts';
import type { NativeModule } from './native.ts';

export const hashNatives: NativeModule = {
  'Hash.sha256': (_, bytes) => sha256(expectBytes(bytes)),
};
