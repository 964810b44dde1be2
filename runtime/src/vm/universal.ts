import type { NbcFunction, ResultRep } from '../nbc/module.ts';
import type { NativeContext, NativeFunction, Value } from '../natives/native.ts';
import { LinkedFunction } from '../value/linked-function.ts';
import { EQUALS, HASH_CODE, TO_STRING } from './selectors.ts';

/** `toString`, `equals` and `hashCode` of what defines none: called when a class's own methods do not answer. */

export const UNIVERSAL_MODULE = 'noodlecore.runtime.universal';

export const universalMethods: Readonly<Record<string, NativeFunction>> = {
  toString: (context: NativeContext, value: Value) => context.text(value),
  equals: (context: NativeContext, value: Value, other: Value) => context.equal(value, other),
  hashCode: (context: NativeContext, value: Value) => context.hash(value),
};

export function universalFunctions(): ReadonlyMap<number, LinkedFunction> {
  return new Map([
    [TO_STRING, declared('toString', 1, 'ref')],
    [EQUALS, declared('equals', 2, 'bool')],
    [HASH_CODE, declared('hashCode', 1, 'int')],
  ]);
}

function declared(name: string, arity: number, result: ResultRep): LinkedFunction {
  const declaration: NbcFunction = {
    name, params: new Array<'ref'>(arity).fill('ref'), result, captures: [], registerCount: arity, code: new Int32Array(0), native: true,
    handlers: [], lines: new Int32Array(0), locals: [], debug: null, flags: [],
  };
  return new LinkedFunction(UNIVERSAL_MODULE, '', declaration);
}

