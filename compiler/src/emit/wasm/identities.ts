import binaryen from 'binaryen';
import type { ClassRef, IrExpression, IrModule } from '../../ir/ir.ts';
import { visitBlock } from '../../ir/walk.ts';
import { classOf } from '../../optimize/types.ts';
import { ClosedWorld } from '../../optimize/world.ts';
import type { HelperMaker, ModuleEmitter, Ref } from './context.ts';
import type { InlineNative } from './inline-natives.ts';
import { IDENTITY_FIELD } from './native-classes.ts';
import type { Reached } from './reach.ts';
import { INT } from './value-types.ts';
import type { ClassInfo } from './world.ts';

/**
 * Objects without `equals` are found in Maps and Sets by who they are. The host can tell that of any object, by a table that the
 * collector of garbage has much work with. So classes whose objects a program puts into Maps or Sets, as far as their types
 * show it, get a field for a number that each object is given when it is first asked for.
 */
const { i32, i64, anyref, none } = binaryen;

/** More classes would be asked for one after the other. */
const MOST = 8;
const COLLECTIONS: ReadonlySet<string> = new Set(['noodlecore.core.map', 'noodlecore.core.set']);

/** The classes that get such a field. */
export function classesWithIdentity(modules: readonly IrModule[], reached: Reached, find: (ref: ClassRef) => ClassInfo): ReadonlySet<string> {
  const world = new ClosedWorld(modules);
  const found = new Map<string, ClassInfo>();
  for (const { ir } of reached.functions.values()) {
    if (ir.body === 'native') continue;
    visitBlock(ir.body, () => {}, (value) => {
      for (const key of keysIn(value)) {
        const ref = classOf(key, { fn: ir, world });
        const cls = ref && find(ref);
        if (cls && isFoundByIdentity(cls, reached)) found.set(cls.key, cls);
      }
    });
  }
  const topmost = [...found.values()].filter((cls) => ![...cls.ancestors].some((above) => above !== cls && found.has(above.key)));
  return new Set(topmost.slice(0, MOST).map(({ key }) => key));
}

/** What is looked for, or put, in a Map or Set. */
function keysIn(value: IrExpression): readonly IrExpression[] {
  if (value.op === 'intrinsic') return value.name.startsWith('map.') ? [value.args[1]] : [];
  if (value.op === 'map') return value.entries.filter((_, i) => i % 2 === 0);
  return value.op === 'call' && COLLECTIONS.has(value.fn.module) ? value.args.slice(1) : [];
}

/** Instances that are made from data are made of the fields that the program sees. */
function isFoundByIdentity(cls: ClassInfo, { reflected }: Reached): boolean {
  if (cls.ir.kind !== 'class' || cls.methods.has('equals(r)b')) return false;
  return ![...reflected].some((each) => each.ancestors.has(cls));
}

/** The number of an object, which is never 0; 0 for one whose class has no place for it. */
export const IDENTITY: InlineNative = {
  emit: (emitter, [value]) => ({ ref: emitter.callHelper('identity', makeIdentity, [value.ref], i64), type: INT }),
};

const makeIdentity: HelperMaker = (emitter, name) => {
  const { module, layout, types } = emitter;
  const value = (): Ref => module.local.get(0, anyref);
  const steps = [...layout.ids.keys()].flatMap((cls) => {
    const place = cls.fields.findIndex(({ ir, owner }) => ir.name === IDENTITY_FIELD && owner === cls);
    if (place < 0) return [];
    const type = types.nonNull(types.instanceName(cls));
    const object = (): Ref => module.ref.cast(value(), type);
    const known = module.local.tee(1, module.struct.get(place + 1, object(), i64, false), i64);
    const give = module.block(null, [module.local.set(1, emitter.callHelper('identity.next', makeNext, [], i64)), module.struct.set(place + 1, object(), module.local.get(1, i64))]);
    return [module.if(module.ref.test(value(), type), module.block(null, [module.if(module.i64.eqz(known), give), module.return(module.local.get(1, i64))]))];
  });
  module.addFunction(name, anyref, i64, [i64], module.block(null, [...steps, module.i64.const(0n)], i64));
};

/** Spread over all of 32 bits, none of them twice. */
const makeNext: HelperMaker = ({ module }: ModuleEmitter, name) => {
  const counter = 'identities';
  module.addGlobal(counter, i32, true, module.i32.const(0));
  const next = module.i32.add(module.global.get(counter, i32), module.i32.const(1));
  const spread = module.i32.mul(module.global.get(counter, i32), module.i32.const(0x9e3779b1 | 0));
  module.addFunction(name, none, i64, [], module.block(null, [module.global.set(counter, next), module.i64.extend_s(spread)], i64));
};
