import { expectString } from '../value/expect.ts';
import type { NativeModule } from './native.ts';

export const printNatives: NativeModule = {
  writeLine: (context, text) => context.host.write(`${expectString(text)}\n`),
};
