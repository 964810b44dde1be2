import type { Elements, IrExpression, IrFunction, RefType } from '../../ir/ir.ts';
import { visitBlock } from '../../ir/walk.ts';
import type { Reached } from './reach.ts';
import type { World } from './world.ts';

/** The arrays that a List may have, of which it has one at most. */
export type ListStorage = 'refs' | 'floats' | 'ints';

/** Where Lists of such elements keep them. */
export const STORAGE: Readonly<Record<Elements, ListStorage>> = { int: 'ints', float: 'floats', ref: 'refs' };

const NUMBERS: Readonly<Record<string, ListStorage>> = { 'box-int': 'ints', 'unbox-int': 'ints', 'box-float': 'floats', 'unbox-float': 'floats' };

/**
 * The arrays that Lists of this program have a field for: those of refs, and those of such numbers as some place of it reads from a List,
 * or puts into one, knowing what they are. Where no place does, numbers in Lists stay boxed, and each List takes eight bytes less.
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
  return (['refs', 'floats', 'ints'] as const).filter((each) => found.has(each));

  function inFunction(fn: IrFunction): void {
    for (const { refType } of fn.locals) type(refType);
    for (const captured of fn.captureTypes ?? []) type(captured);
    type(fn.resultType);
    if (fn.body !== 'native') visitBlock(fn.body, () => {}, (expression) => asked(expression).forEach((each) => found.add(each)));
  }
}

/** The numbers that an expression reads from a List, or puts there. */
function asked(expression: IrExpression): readonly ListStorage[] {
  switch (expression.op) {
    case 'convert':
      return expression.value.op === 'intrinsic' && expression.value.name === 'list.get' && expression.value.elements !== 'ref' ? numbers(expression) : [];
    case 'intrinsic':
      return expression.elements ? [STORAGE[expression.elements]] : expression.args.flatMap(numbers);
    case 'list':
      return expression.elements.flatMap(numbers);
    default:
      return [];
  }
}

function numbers(value: IrExpression): readonly ListStorage[] {
  const storage = value.op === 'convert' ? NUMBERS[value.conversion] : undefined;
  return storage === undefined ? [] : [storage];
}
