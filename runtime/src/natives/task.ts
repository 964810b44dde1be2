import { expectNumber } from '../value/expect.ts';
import type { NativeContext, NativeModule, Suspension } from './native.ts';
import type { Value } from '../value/value.ts';

export const sleepNatives: NativeModule = {
  sleep,
};

function sleep(context: NativeContext, milliseconds: Value): Suspension {
  const delay = Math.max(0, expectNumber(milliseconds));
  return context.suspend('sleep', (resume) => context.host.setTimer(delay, () => resume.withValue(undefined)));
}
