import type { NativeModule } from './native.ts';

export const universalNatives: NativeModule = {
  compareValues: (context, a, b) => context.compare(a, b),
  isSame: (_, a, b) => a === b,
  typeName: (context, value) => context.typeName(value),
};
