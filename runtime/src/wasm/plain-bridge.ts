import type { NativeContext, NativeFunction } from '../natives/native.ts';
import type { Value } from '../value/value.ts';

export type Import = (...args: readonly Value[]) => unknown;

export interface PlainBridge {
  readonly native: NativeFunction;
  readonly context: NativeContext;
  /** What the module gets for what the native function gives. */
  readonly leave: (made: unknown) => unknown;
  /** Makes what is thrown into the module of what a native function has thrown. */
  readonly thrown: (error: unknown) => unknown;
}

/** Whether arguments, by the letters of their crossing, are to the host what they are to the program. */
export function isPlain(params: string): boolean {
  return params.length < 4 && /^[sifr]*$/.test(params);
}

/**
 * A native function as an import that takes so many arguments. Gathering them in an array, or a function around the call, would take
 * longer than most natives do.
 */
export function plainBridge({ native, context, leave, thrown }: PlainBridge, parameters: number): Import {
  switch (parameters) {
    case 0:
      return () => {
        try {
          return leave(native(context));
        } catch (error) {
          throw thrown(error);
        }
      };
    case 1:
      return (a) => {
        try {
          return leave(native(context, a));
        } catch (error) {
          throw thrown(error);
        }
      };
    case 2:
      return (a, b) => {
        try {
          return leave(native(context, a, b));
        } catch (error) {
          throw thrown(error);
        }
      };
    default:
      return (a, b, c) => {
        try {
          return leave(native(context, a, b, c));
        } catch (error) {
          throw thrown(error);
        }
      };
  }
}
