import { expectString } from '../value/expect.ts';
import type { NativeModule } from './native.ts';

export const consoleNatives: NativeModule = {
  writeText: (context, text) => context.host.write(expectString(text)),
  writeErrorLine: (context, text) => context.host.writeError(`${expectString(text)}\n`),
  'Console.readLine': (context) => context.awaitPromise('readLine', context.host.readLine()),
};

export const logNatives: NativeModule = {
  jsonText: (_, text) => JSON.stringify(expectString(text)),
  writeErrorLine: (context, text) => context.host.writeError(`${expectString(text)}\n`),
};
