import binaryen from 'binaryen';
import type { ModuleEmitter, Ref, Value } from './context.ts';
import { externalize, internalize } from './raw.ts';
import { boxBool, boxFloat, boxInt } from './boxes.ts';
import { ANY, isSome, isWithin, sameType, type ValueType } from './value-types.ts';

/** A value of one type as one of another: nothing, where the other is wider; else a cast. Numbers and bools become refs, but not the other way. */
export function coerce(emitter: ModuleEmitter, { ref, type }: Value, to: ValueType): Ref {
  if (sameType(type, to)) return ref;
  if (type.kind === 'void') return to.kind === 'void' ? ref : emitter.module.block(null, [ref, emitter.zero(to)], emitter.types.of(to));
  if (to.kind === 'void') return emitter.module.drop(ref);
  if (type.kind === 'null') return isLiteralNull(ref) ? emitter.null(to) : emitter.module.block(null, [emitter.module.drop(ref), emitter.null(to)], emitter.types.of(to));
  if (type.kind === 'int') return coerce(emitter, { ref: boxInt(emitter, ref), type: ANY }, to);
  if (type.kind === 'float') return coerce(emitter, { ref: boxFloat(emitter, ref), type: ANY }, to);
  if (type.kind === 'bool') return coerce(emitter, { ref: boxBool(emitter, ref), type: ANY }, to);
  if (type.kind === 'string') return to.kind === 'string' ? ref : coerce(emitter, { ref: internalize(emitter.module, ref), type: ANY }, to);
  if (to.kind === 'string') return externalize(emitter.module, ref);
  if (isWithin(type, to)) return ref;
  return emitter.module.ref.cast(ref, emitter.options.typesHold && isSome(to) ? emitter.types.someOf(to) : emitter.types.of(to));
}

/** And not code that ends in it. */
function isLiteralNull(ref: Ref): boolean {
  return binaryen.getExpressionId(ref) === binaryen.RefNullId;
}
