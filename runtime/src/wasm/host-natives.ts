import { RUNTIME_ERRORS, runtimeMessage, type RuntimeErrorCode } from '../value/errors.ts';
import { expectFloat, expectNumber, expectString } from '../value/expect.ts';
import type { NativeModule } from '../natives/native.ts';
import type { ErrorParameters } from '../value/thrown.ts';
import { quoteString } from '../value/text.ts';
import { identityHash } from '../value/hashes.ts';
import type { StackAccounts } from './stack.ts';

/** The host's half of the runtime that every compiled program brings along, `stdlib-nc/noodlecore/runtime/wasm/host.nc`, but for what `directNative` knows. */
export function hostNatives(stacks: StackAccounts): NativeModule {
  return {
    quote: (_, text) => quoteString(expectString(text)),
    identityHash: (_, value) => (typeof value === 'object' && value !== null ? identityHash(value) : 0),
    shortBitsOfFloat: (_, value) => shortBits(expectFloat(value)),
    floatOfShortBits: (_, bits) => new Float32Array(Int32Array.of(expectNumber(bits)).buffer)[0],
    captureStack: () => stacks.capture(),
    stackLines: (_, stack) => stacks.lines(stack).join('\n'),
    messageOf: (_, code, parameters) => messageOf(expectNumber(code), expectString(parameters)),
    argumentCount: (context) => context.programArguments.length,
    argument: (context, index) => context.programArguments[expectNumber(index)],
  };
}

/** Machines differ in the bits of NaN. */
function shortBits(value: number): number {
  return new Int32Array(Float32Array.of(value === value ? value : NaN).buffer)[0];
}

/** A failure that WebAssembly itself throws, past every handler of its own. */
export interface Trap {
  readonly error: Error;
  readonly code: RuntimeErrorCode;
  readonly details: ErrorParameters;
}

/** Casts fail, and null is met, where a program has cast to a type parameter, or to type arguments, which nobody tests at that place. */
export function trapOf(error: unknown): Trap | null {
  if (error instanceof RangeError && error.message.includes('call stack')) return { error, code: 3201, details: { depth: 'too many' } };
  if (error instanceof WebAssembly.RuntimeError && error.message.includes('null pointer')) return { error, code: 3101, details: { what: 'a value' } };
  if (error instanceof WebAssembly.RuntimeError && error.message.includes('illegal cast')) return { error, code: 3103, details: { expected: 'what an earlier cast has promised', actual: 'something else' } };
  return null;
}

function messageOf(code: number, parameters: string): string {
  if (!isRuntimeError(code)) return '';
  const entries = parameters.split('\0').map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]);
  return runtimeMessage(code, Object.fromEntries(entries));
}

function isRuntimeError(code: number): code is RuntimeErrorCode {
  return Object.hasOwn(RUNTIME_ERRORS, code);
}
