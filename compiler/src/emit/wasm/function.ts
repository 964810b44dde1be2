import binaryen from 'binaryen';
import { positionAt } from '../../base/source.ts';
import { callOf, placesOf } from '../../ir/positions.ts';
import { coerce } from './coerce.ts';
import { FunctionEmitter, type Emitters, type ModuleEmitter, type Ref } from './context.ts';
import { emitExpression } from './expressions.ts';
import { emitNativeCall } from './native-calls.ts';
import { addTypedFunction } from './raw.ts';
import { emitBlock } from './statements.ts';
import { ANY, sameType, type ValueType } from './value-types.ts';
import type { FunctionInfo } from './world.ts';

export const EMITTERS: Emitters = { expression: emitExpression, block: emitBlock, coerce, native: emitNativeCall };

export function emitFunction(emitter: ModuleEmitter, info: FunctionInfo): void {
  if (emitter.reached.closures.has(info.key)) emitClosureFunction(emitter, info);
  else emitBody(emitter, info);
}

export function emitBody(emitter: ModuleEmitter, info: FunctionInfo): void {
  const signature = emitter.layout.signature(info);
  const fn = new FunctionEmitter(emitter, info, signature, signature.params.length);
  const body = bodyOf(fn, signature.params, 0);
  const { module, types } = emitter;
  const made = module.addFunction(emitter.nameOf(info.key), binaryen.createType(signature.params.map((type) => types.of(type))), types.of(signature.result), fn.variables, body);
  locate(fn, made);
}

/** The closure itself stands in front of the parameters, which are refs of any kind. */
function emitClosureFunction(emitter: ModuleEmitter, info: FunctionInfo): void {
  const { module, types } = emitter;
  const arity = info.ir.paramCount;
  const fn = new FunctionEmitter(emitter, info, { params: [], result: ANY }, arity + 1);
  const entry: Ref[] = [];
  if (info.ir.captures.length > 0) {
    const struct = types.ref(types.closureName(info));
    fn.closure = fn.addRaw(struct);
    entry.push(module.local.set(fn.closure, module.ref.cast(module.local.get(0, types.ref(`closure ${arity}`)), struct)));
  }
  const params = Array.from({ length: arity }, () => ANY);
  const body = bodyOf(fn, params, 1, entry);
  locate(fn, addTypedFunction(module, emitter.nameOf(info.key), types.heap(`code ${arity}`), fn.variables, body));
}

/** Parameters that arrive as something wider than they are declared are cast into locals of their own. */
function bodyOf(fn: FunctionEmitter, params: readonly ValueType[], first: number, entry: Ref[] = []): Ref {
  const { emitter, module, info } = fn;
  if (info.ir.body === 'native') throw new Error(`${info.key} is native`);
  for (const [i, { rep, refType }] of info.ir.locals.entries()) {
    const declared = emitter.declared.of(rep, refType);
    const arriving = i < info.ir.paramCount ? params[i] : null;
    if (arriving && sameType(arriving, declared)) {
      fn.places.push({ index: first + i, type: declared });
      continue;
    }
    const index = fn.addVariable(declared);
    fn.places.push({ index, type: declared });
    if (arriving) entry.push(module.local.set(index, emitter.coerce({ ref: module.local.get(first + i, emitter.types.of(arriving)), type: arriving }, declared)));
  }
  fn.plan = emitter.planner?.plan(info) ?? null;
  const statements = fn.statements(info.ir.body);
  const end = fn.signature.result.kind === 'void' ? [] : [module.unreachable()];
  return module.block(null, [...entry, ...statements, ...end], emitter.types.of(fn.signature.result));
}

/** Tells binaryen where in the source the code stands. */
function locate(fn: FunctionEmitter, made: binaryen.FunctionRef): void {
  const { emitter } = fn;
  if (fn.positions.length === 0) return;
  const files = new Map<number, number>();
  for (const { ref, pos } of fn.positions) {
    const [innermost, ...around] = placesOf(pos, fn.info.ir, fn.info.module.name);
    const call = callOf(pos);
    const file = files.get(call) ?? emitter.fileOf(innermost, around);
    files.set(call, file);
    const { line, column } = positionAt(emitter.options.source(innermost.fn.module), innermost.offset);
    emitter.module.setDebugLocation(made, ref, file, line, column);
  }
}
