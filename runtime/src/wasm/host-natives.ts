import { RUNTIME_ERRORS, runtimeMessage, type RuntimeErrorCode } from '../value/errors.ts';
import { expectFloat, expectNumber, expectString } from '../value/expect.ts';
import type { NativeModule, Value } from '../natives/native.ts';
import { fail } from '../value/fail.ts';
import { floatText, quoteString } from '../value/text.ts';
import { identityHash } from '../value/value-operations.ts';
import { withLongTraces, type StackAccounts } from './stack.ts';

const FLOAT_FORM = /^[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|Infinity)$/;

/** The host's half of the runtime that every compiled program brings along: `stdlib-nc/noodlecore/runtime/wasm/host.nc`. */
export function hostNatives(stacks: StackAccounts, callBody: (body: Value) => Value): NativeModule {
  return {
    floatText: (_, value) => floatText(expectFloat(value)),
    smallIntText: (_, value) => String(expectNumber(value)),
    wideIntText: (_, value) => String(value),
    quote: (_, text) => quoteString(expectString(text)),
    remainder: (_, a, b) => expectFloat(a) % expectFloat(b),
    power: (_, a, b) => expectFloat(a) ** expectFloat(b),
    identityHash: (_, value) => (typeof value === 'object' && value !== null ? identityHash(value) : 0),
    shortBitsOfFloat: (_, value) => new Int32Array(Float32Array.of(expectFloat(value)).buffer)[0],
    floatOfShortBits: (_, bits) => new Float32Array(Int32Array.of(expectNumber(bits)).buffer)[0],
    isFloatText: (_, text) => text === 'NaN' || FLOAT_FORM.test(expectString(text)),
    parseFloat: (_, text) => Number(expectString(text)),
    captureStack: () => stacks.capture(),
    stackLines: (_, stack) => stacks.lines(stack).join('\n'),
    messageOf: (_, code, parameters) => messageOf(expectNumber(code), expectString(parameters)),
    guard: (_, body) => {
      try {
        return withLongTraces(() => callBody(body));
      } catch (error) {
        if (!isStackOverflow(error)) throw error;
        stacks.overflowed(error);
        return fail(3201, { depth: 'too many' });
      }
    },
    argumentCount: (context) => context.programArguments.length,
    argument: (context, index) => context.programArguments[expectNumber(index)],
  };
}

/** What WebAssembly throws in JavaScript's name, past every handler of its own. */
export function isStackOverflow(error: unknown): error is RangeError {
  return error instanceof RangeError && error.message.includes('call stack');
}

function messageOf(code: number, parameters: string): string {
  if (!isRuntimeError(code)) return '';
  const entries = parameters.split('\0').map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]);
  return runtimeMessage(code, Object.fromEntries(entries));
}

function isRuntimeError(code: number): code is RuntimeErrorCode {
  return Object.hasOwn(RUNTIME_ERRORS, code);
}
