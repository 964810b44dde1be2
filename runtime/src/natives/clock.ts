import type { NativeModule } from './native.ts';

export const clockNatives: NativeModule = {
  'Time.nowMicros': (context) => Math.floor(context.host.now() * 1000),
};
