import type { NativeModule } from './native.ts';

export const universalNatives: NativeModule = {
  compareValues: (context, a, b) => context.compare(a, b),
  isSame: (_, a, b) => a === b,
  derivedToString: (context, value) => context.derivedText(value),
  derivedEquals: (context, value, other) => context.derivedEqual(value, other),
  derivedHashCode: (context, value) => context.derivedHash(value),
  typeName: (context, value) => context.typeName(value),
};
