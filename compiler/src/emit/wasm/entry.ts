import binaryen from 'binaryen';
import type { ModuleEmitter, Ref, Value } from './context.ts';
import { UNSEEN } from './errors.ts';
import { RUNTIME } from './native-classes.ts';
import { CROSSING_TYPES, inward, outward } from './native-calls.ts';
import { exportCrossing, type Crossing } from './natives.ts';
import { isPureAssignment } from './reach.ts';
import { LIBRARY, type LibraryName } from './runtime-calls.ts';
import { VOID } from './value-types.ts';
import { keyOf, type FunctionInfo, type World } from './world.ts';
import { emitBody } from './function.ts';
import type { IrModule } from '../../ir/ir.ts';

const INITIALISE = 'initialise';
const INITIALISED = 'initialised';

/** What the host calls: `main`, which runs the top levels and then the program; `@export` functions; and the parts of an error's report. */
export function emitEntry(emitter: ModuleEmitter, main: string): void {
  const { module, reached, world } = emitter;
  const exported = exportedFunctions(world, main);
  emitInitialise(emitter, exported.length > 0);
  const run = module.block(null, [module.call(INITIALISE, [], binaryen.none), callMain(emitter, main)], binaryen.f64);
  module.addFunction('main', binaryen.none, binaryen.f64, [], run);
  module.addFunctionExport('main', 'main');
  for (const fn of exported) exportFunction(emitter, fn);
  for (const [name, crossing] of EXPORTS) if (reached.functions.has(keyOf(LIBRARY[name]))) exportLibrary(emitter, name, crossing);
}

/** The functions of a module with `@export`. */
export function exportedFunctions(world: World, module: string): FunctionInfo[] {
  return world.module(module).functions.filter((fn) => fn.flags.includes('export')).map((fn) => world.function({ module, name: fn.name }));
}

/** Runs the top levels; where functions are exported, whichever is called first does that. */
function emitInitialise(emitter: ModuleEmitter, once: boolean): void {
  const { module, reached, world } = emitter;
  const steps: Ref[] = [];
  if (once) {
    module.addGlobal(INITIALISED, binaryen.i32, true, module.i32.const(0));
    steps.push(module.if(module.global.get(INITIALISED, binaryen.i32), module.return()), module.global.set(INITIALISED, module.i32.const(1)));
  }
  for (const each of initialOrder(reached.modules)) {
    const init = each.init === null ? null : emitTopLevel(emitter, each, world.function({ module: each.name, name: each.init }));
    if (init !== null) steps.push(module.call(init, [], binaryen.none));
  }
  module.addFunction(INITIALISE, binaryen.none, binaryen.none, [], module.block(null, steps));
}

/** Its name says how values cross: `export add:ww:w`. */
function exportFunction(emitter: ModuleEmitter, fn: FunctionInfo): void {
  const { module, layout } = emitter;
  const { params, result } = exportCrossing(fn);
  const types = params.map((kind) => CROSSING_TYPES[kind]);
  const wanted = layout.signature(fn).params;
  const args = params.map((kind, i) => emitter.coerce(inward(emitter, module.local.get(i, types[i]), kind), wanted[i]));
  const made = outward(emitter, emitter.callFunction(fn, args), result);
  const name = `export ${fn.ir.name}:${params.join('')}:${result}`;
  // Whatever ended an earlier call: what comes out of this one is told.
  const seen = emitter.unseen.isEmpty ? [] : [module.global.set(UNSEEN, module.i32.const(0))];
  module.addFunction(name, binaryen.createType(types), CROSSING_TYPES[result], [], module.block(null, [...seen, module.call(INITIALISE, [], binaryen.none), made], CROSSING_TYPES[result]));
  module.addFunctionExport(name, name);
}

/** Functions of the runtime that the host calls, and how values cross. */
const EXPORTS: readonly (readonly [LibraryName, Crossing])[] = [
  ['reportCode', { params: ['r'], result: 'i' }],
  ['reportClass', { params: ['r'], result: 's' }],
  ['reportMessage', { params: ['r'], result: 's' }],
  ['reportTrace', { params: ['r'], result: 's' }],
  ['reportCause', { params: ['r'], result: 'r' }],
  ['hostFailure', { params: ['i', 's', 's'], result: 'r' }],
  ['callBody', { params: ['r'], result: 'r' }],
  ['kindOf', { params: ['r'], result: 'i' }],
  ['boolOf', { params: ['r'], result: 'b' }],
  ['intOf', { params: ['r'], result: 'w' }],
  ['floatOf', { params: ['r'], result: 'f' }],
  ['countOf', { params: ['r'], result: 'i' }],
  ['itemOf', { params: ['r', 'i'], result: 'r' }],
  ['byteOf', { params: ['r', 'i'], result: 'i' }],
  ['refuse', { params: ['r'], result: 'v' }],
  ['ofBool', { params: ['b'], result: 'r' }],
  ['ofInt', { params: ['w'], result: 'r' }],
  ['ofFloat', { params: ['f'], result: 'r' }],
  ['ofList', { params: [], result: 'r' }],
  ['ofMap', { params: [], result: 'r' }],
  ['ofBytes', { params: ['s'], result: 'r' }],
  ['addItem', { params: ['r', 'r'], result: 'v' }],
  ['partsOf', { params: ['r'], result: 'r' }],
  ['caseOf', { params: ['r'], result: 's' }],
  ['ofSet', { params: [], result: 'r' }],
  ['addToSet', { params: ['r', 'r'], result: 'v' }],
  ['putEntry', { params: ['r', 'r', 'r'], result: 'v' }],
];

/** The runtime's own variables have their values before anything else runs. */
function initialOrder(modules: readonly IrModule[]): IrModule[] {
  const isRuntime = ({ name }: IrModule): boolean => name.startsWith(`${RUNTIME}.`);
  return [...modules.filter(isRuntime), ...modules.filter((module) => !isRuntime(module))];
}

/** Gives the name of the function that runs a module's top level, without what nobody reads. */
function emitTopLevel(emitter: ModuleEmitter, module: IrModule, init: FunctionInfo): string | null {
  const { body } = init.ir;
  if (body === 'native') return null;
  const kept = body.filter((statement) => !isPureAssignment(statement) || emitter.reached.globals.has(keyOf(statement.global)));
  if (kept.every((statement) => statement.op === 'return')) return null;
  const info: FunctionInfo = { ...init, key: `${module.name}:<top level>`, ir: { ...init.ir, body: kept } };
  emitBody(emitter, info);
  return emitter.nameOf(info.key);
}

function callMain(emitter: ModuleEmitter, main: string): Ref {
  const { module, world } = emitter;
  const entry = world.module(main).main;
  const zero = (): Ref => module.f64.const(0);
  if (!entry) return zero();
  const args: Value[] = entry.takesArgs ? [emitter.callLibrary('argumentList', [])] : [];
  const target = world.function({ module: main, name: entry.fn });
  const { params } = emitter.layout.signature(target);
  const made = emitter.callFunction(target, args.map((arg, i) => emitter.coerce(arg, params[i])));
  if (entry.givesCode) return outward(emitter, made, 'i');
  return module.block(null, [emitter.coerce(made, VOID), zero()], binaryen.f64);
}

function exportLibrary(emitter: ModuleEmitter, name: LibraryName, { params, result }: Crossing): void {
  const { module } = emitter;
  const types = params.map((kind) => CROSSING_TYPES[kind]);
  const args = params.map((kind, i) => inward(emitter, module.local.get(i, types[i]), kind));
  const made = emitter.callLibrary(name, args);
  module.addFunction(`export ${name}`, binaryen.createType(types), CROSSING_TYPES[result], [], outward(emitter, made, result));
  module.addFunctionExport(`export ${name}`, name);
}
