import type { CompiledCode, LinkedFunction } from '../value/linked-function.ts';
import type { NativeFunction } from '../natives/native.ts';
import type { Slot } from '../value/slot.ts';
import type { Value } from '../value/value.ts';
import type { ActiveVm } from '../vm/active.ts';
import { pending } from '../vm/exits.ts';
import { linkNative } from '../vm/link-code.ts';
import { NATIVES } from '../vm/machine.ts';
import type { ExitPoint } from './exit-point.ts';
import type { LeftFrames } from './leaving.ts';
import { JIT_STATE } from './state.ts';

/** A native function as compiled code calls it through a class or a closure: as in the interpreter, it has a frame while it runs. */
export function nativeCode(vm: ActiveVm, fn: LinkedFunction, frames: LeftFrames, exits: ExitPoint[]): CompiledCode {
  const native = NATIVES[linkNative(vm.program, fn)];
  const exit = exits.push({ fn, at: 0, isCall: false, registers: [], hasClosure: false, isUnexpected: false, taken: 0 }) - 1;
  const finish = (result: ReturnType<NativeFunction>): Slot => {
    if (pending.suspension !== null) return frames.wait(exit);
    if (native.result === 'int' && typeof result !== 'number') return frames.give(result as Slot);
    if (native.result === 'bool') return result === true;
    return result === undefined ? null : (result as Slot);
  };
  const run = (depth: number, call: () => ReturnType<NativeFunction>): Slot => {
    JIT_STATE.depth = depth;
    try {
      return finish(call());
    } catch (thrown) {
      return frames.thrown(thrown, exit);
    }
  };
  const { context } = vm;
  // A closure comes behind the arguments, which the native is not to see. To spread what stands in arrays takes several times as long.
  switch (fn.arity) {
    case 1: return (depth, a) => run(depth, () => native.fn(context, a as Value));
    case 2: return (depth, a, b) => run(depth, () => native.fn(context, a as Value, b as Value));
    case 3: return (depth, a, b, c) => run(depth, () => native.fn(context, a as Value, b as Value, c as Value));
    default: return (depth, ...values) => run(depth, () => native.fn(context, ...(values.slice(0, fn.arity) as readonly Value[])));
  }
}
