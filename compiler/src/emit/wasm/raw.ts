import binaryen from 'binaryen';

/** Functions of binaryen's C interface that its JavaScript interface carries along but does not declare. */
interface RawInterface {
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  stringToAscii(text: string, pointer: number): void;
  _BinaryenAddFunctionWithHeapType(module: number, name: number, type: binaryen.HeapType, vars: number, varCount: number, body: binaryen.ExpressionRef): binaryen.FunctionRef;
  _BinaryenFunctionAddVar(fn: binaryen.FunctionRef, type: binaryen.Type): number;
  _BinaryenBrOn(module: number, operation: binaryen.Operations, label: number, value: binaryen.ExpressionRef, castType: binaryen.Type): binaryen.ExpressionRef;
  _BinaryenRefAs(module: number, operation: binaryen.Operations, value: binaryen.ExpressionRef): binaryen.ExpressionRef;
}

function isRaw(value: object): value is RawInterface {
  return '_BinaryenAddFunctionWithHeapType' in value;
}

function rawInterface(): RawInterface {
  const module: object = binaryen;
  if (!isRaw(module)) throw new Error('this binaryen has no C interface');
  return module;
}

const raw = rawInterface();

/** A function of a type of the program's own, so that references to it have that type. The name is ASCII. */
export function addTypedFunction(module: binaryen.Module, name: string, type: binaryen.HeapType, vars: readonly binaryen.Type[], body: binaryen.ExpressionRef): binaryen.FunctionRef {
  const pointer = raw._malloc(name.length + 1);
  raw.stringToAscii(name, pointer);
  const fn = raw._BinaryenAddFunctionWithHeapType(module.ptr, pointer, type, 0, 0, body);
  raw._free(pointer);
  for (const each of vars) raw._BinaryenFunctionAddVar(fn, each);
  return fn;
}

/** A JavaScript value as an anyref. */
export function internalize(module: binaryen.Module, value: binaryen.ExpressionRef): binaryen.ExpressionRef {
  return raw._BinaryenRefAs(module.ptr, binaryen.RefAsAnyConvertExtern, value);
}

/** The other way. */
export function externalize(module: binaryen.Module, value: binaryen.ExpressionRef): binaryen.ExpressionRef {
  return raw._BinaryenRefAs(module.ptr, binaryen.RefAsExternConvertAny, value);
}

/** Leaves a block where a ref is null, and gives it otherwise. Binaryen's own function names a type for a cast, which its validator refuses. */
export function branchOnNull(module: binaryen.Module, label: string, value: binaryen.ExpressionRef): binaryen.ExpressionRef {
  const pointer = raw._malloc(label.length + 1);
  raw.stringToAscii(label, pointer);
  const branch = raw._BinaryenBrOn(module.ptr, binaryen.BrOnNull, pointer, value, binaryen.none);
  raw._free(pointer);
  return branch;
}
