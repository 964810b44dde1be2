import type { NativeModule } from './native.ts';

export const timeNatives: NativeModule = {
  wallClockMicros(context) {
    context.require('clock');
    return Math.floor(context.host.wallClock() * 1000);
  },
};
