import type { Conversion, Elements, IrExpression, IrFunction, RefType } from '../../ir/ir.ts';
import { visitBlock } from '../../ir/walk.ts';
import type { Reached } from './reach.ts';
import type { ValueType } from './value-types.ts';
import type { World } from './world.ts';

/** The arrays that a List may have, of which it has one at most. Bools take a byte each. */
export type ListStorage = 'refs' | 'floats' | 'ints' | 'bools';

export type UnboxedStorage = Exclude<ListStorage, 'refs'>;

/** Where Lists of such elements keep them. */
export const STORAGE: Readonly<Record<Elements, ListStorage>> = { int: 'ints', float: 'floats', bool: 'bools', ref: 'refs' };

/** What is unboxed in a List, by the conversion that would box it or have it out of a box. */
const CONVERTED: Readonly<Partial<Record<Conversion, UnboxedStorage>>> = {
  'box-int': 'ints', 'unbox-int': 'ints', 'box-float': 'floats', 'unbox-float': 'floats', 'box-bool': 'bools', 'unbox-bool': 'bools',
};

/** Where a List keeps what a conversion gives, or is given. */
export function storageOfConversion(conversion: Conversion): UnboxedStorage | undefined {
  return CONVERTED[conversion];
}

/** Where a List keeps values of a type. */
export function storageOfKind(kind: ValueType['kind']): ListStorage {
  return kind === 'int' || kind === 'float' || kind === 'bool' ? STORAGE[kind] : 'refs';
}

/**
 * The arrays that Lists of this program have a field for: those of refs, and those of such numbers or bools as some place of it reads from a List,
 * or puts into one, knowing what they are. Where no place does, they stay boxed in Lists, and each List takes eight bytes less.
 */
export function storagesOf(world: World, reached: Reached): readonly ListStorage[] {
  const found = new Set<ListStorage>(['refs']);
  const type = (each: RefType | undefined): void => {
    if (each?.kind === 'class' && each.elements) found.add(STORAGE[each.elements]);
  };
  for (const { fields } of reached.classes) for (const { ir } of fields) type(ir.refType);
  for (const { ir } of reached.globals.values()) type(ir.refType);
  for (const { module, init } of reached.modules.map((each) => ({ module: each.name, init: each.init }))) if (init !== null) inFunction(world.function({ module, name: init }).ir);
  for (const { ir } of reached.functions.values()) inFunction(ir);
  for (const { fn } of reached.natives.values()) inFunction(fn.ir);
  return (['refs', 'floats', 'ints', 'bools'] as const).filter((each) => found.has(each));

  function inFunction(fn: IrFunction): void {
    for (const { refType } of fn.locals) type(refType);
    for (const captured of fn.captureTypes ?? []) type(captured);
    type(fn.resultType);
    if (fn.body !== 'native') visitBlock(fn.body, () => {}, (expression) => asked(expression).forEach((each) => found.add(each)));
  }
}

/** The unboxed values that an expression reads from a List, or puts there. */
function asked(expression: IrExpression): readonly ListStorage[] {
  switch (expression.op) {
    case 'convert':
      return expression.value.op === 'intrinsic' && expression.value.name === 'list.get' && expression.value.elements !== 'ref' ? unboxed(expression) : [];
    case 'intrinsic':
      return expression.elements ? [STORAGE[expression.elements]] : expression.args.flatMap(unboxed);
    case 'list':
      return expression.elements.flatMap(unboxed);
    default:
      return [];
  }
}

function unboxed(value: IrExpression): readonly ListStorage[] {
  const storage = value.op === 'convert' ? storageOfConversion(value.conversion) : undefined;
  return storage === undefined ? [] : [storage];
}
