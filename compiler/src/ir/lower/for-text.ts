import type * as ast from '../../syntax/ast.ts';
import { stripNull } from '../../types/relations.ts';
import type { IrExpression } from '../ir.ts';
import { getLocal, int, setLocal } from './build.ts';
import type { FunctionContext } from './context.ts';
import { add, compare, leaveIf } from './for-range.ts';
import { bindLoopVariable, copied } from './loop-variables.ts';
import { emitLoop } from './loops.ts';

/** UTF-16 units below are a character each; from here on two may belong together. */
const FIRST_SURROGATE = 0xd800;

/** `for (ch in text)`: from character to character, which are made as the loop comes to them. A text does not change under the loop. */
export function overText(fn: FunctionContext, node: ast.ForInStatement): void {
  const { start: pos, bindings: [binding] } = node;
  const type = stripNull(fn.module.typeOf(node.iterable));
  const text = copied(fn, fn.value(node.iterable, 'ref'), pos);
  const [at, units] = [getLocal(fn.temporary('int'), 'int'), getLocal(fn.temporary('int'), 'int')];
  fn.out.push(setLocal(at.local, int(0), pos));
  emitLoop(fn, {
    label: node.label,
    pos,
    head: (loop) => leaveIf(fn, loop, compare('int.ge', at, { op: 'intrinsic', rep: 'int', name: 'string.length', args: [text], pos }, pos)),
    body: () => {
      fn.out.push(setLocal(units.local, unitsAt(text, at, pos), pos));
      bindLoopVariable(fn, binding, characterAt(text, at, units, pos), type);
      fn.out.push(setLocal(at.local, add(at, units, pos), pos));
      fn.scope(node.body);
    },
  });
}

const STRINGS = 'noodlecore.core.string';

function unitsAt(text: IrExpression, at: IrExpression, pos: number): IrExpression {
  const unit: IrExpression = { op: 'intrinsic', rep: 'int', name: 'string.char-code', args: [text, at], pos };
  const asked: IrExpression = { op: 'call', rep: 'int', fn: { module: STRINGS, name: 'unitsAt' }, args: [text, at], pos };
  return { op: 'conditional', rep: 'int', condition: compare('int.lt', unit, int(FIRST_SURROGATE), pos), then: int(1), otherwise: asked };
}

function characterAt(text: IrExpression, at: IrExpression, units: IrExpression, pos: number): IrExpression {
  const one: IrExpression = { op: 'intrinsic', rep: 'ref', name: 'string.char-at', args: [text, at], pos };
  const two: IrExpression = { op: 'call', rep: 'ref', fn: { module: STRINGS, name: 'pairAt' }, args: [text, at], pos };
  return { op: 'conditional', rep: 'ref', condition: compare('int.eq', units, int(1), pos), then: one, otherwise: two };
}
