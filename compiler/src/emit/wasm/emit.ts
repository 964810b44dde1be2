import binaryen from 'binaryen';
import type { SourceText } from '../../base/source.ts';
import type { IrModule } from '../../ir/ir.ts';
import type { SourceModule } from '../../ir/source-module.ts';
import { calleesFirst } from '../../optimize/callees-first.ts';
import { optimizeProgram } from '../../optimize/optimize.ts';
import { globalType, hasFlag } from './access.ts';
import { ModuleEmitter } from './context.ts';
import { emitEntry } from './entry.ts';
import { ERROR_TAG } from './errors.ts';
import { EMITTERS, emitFunction } from './function.ts';
import { HeapTypes } from './heap-types.ts';
import { Layout } from './layout.ts';
import { Reach } from './reach.ts';
import { Strings } from './strings.ts';
import { DeclaredTypes } from './value-types.ts';
import { emitClosureVtables, emitVtables } from './vtables.ts';
import { World } from './world.ts';

export interface WasmInput {
  readonly main: string;
  readonly find: (name: string) => SourceModule | undefined;
}

export interface WasmOutput {
  readonly binary: Uint8Array;
  /** As binaryen writes it: its sources are `path#function`. */
  readonly sourceMap: string | null;
}

/** Features of WebAssembly 3.0 that the code uses. */
const FEATURES =
  binaryen.Features.GC | binaryen.Features.ReferenceTypes | binaryen.Features.ExceptionHandling | binaryen.Features.MutableGlobals |
  binaryen.Features.NontrappingFPToInt | binaryen.Features.SignExt | binaryen.Features.BulkMemory | binaryen.Features.BulkMemoryOpt | binaryen.Features.Multivalue |
  binaryen.Features.ExtendedConst;

/** Makes one WebAssembly module of a whole program. */
export function emitWasm({ main, find }: WasmInput): WasmOutput {
  const world = optimizedWorld(main, (name) => find(name)?.ir);
  const reached = reach(world, main);
  const declared = new DeclaredTypes(world);
  const layout = new Layout(world, reached, declared);
  const types = new HeapTypes(reached, layout, declared);
  const module = new binaryen.Module();
  try {
    module.setFeatures(FEATURES);
    const source = (name: string): SourceText => find(name)?.source ?? { path: '', text: '' };
    const emitter = new ModuleEmitter({ module, world, reached, layout, declared, types, strings: new Strings(module), emitters: EMITTERS, options: { debugInfo: true, source } });
    emitModule(emitter, main);
    return finish(module);
  } finally {
    module.dispose();
  }
}

/** What can be reached is optimised as one program, after which less can be reached. */
function optimizedWorld(main: string, find: (name: string) => IrModule | undefined): World {
  const world = new World(find);
  const reached = reach(world, main);
  const functions = calleesFirst([...reached.functions.values()].map(({ module, ir }) => ({ ref: { module: module.name, name: ir.name }, fn: ir })));
  const optimized = optimizeProgram(world.modules(), { reached: functions, isMade: (cls) => reached.classes.has(world.class(cls)) });
  const modules = new Map(optimized.map((module) => [module.name, module]));
  return new World((name) => modules.get(name) ?? find(name));
}

function reach(world: World, main: string): Reach {
  const reached = new Reach(world);
  reached.module(main);
  const entry = world.module(main).main;
  if (entry) reached.function({ module: main, name: entry.fn });
  if (entry?.takesArgs) reached.library('argumentList');
  reached.run();
  if (reached.throws) {
    for (const name of ['reportCode', 'reportClass', 'reportMessage', 'reportTrace', 'reportCause', 'hostFailure'] as const) reached.library(name);
    reached.run();
  }
  return reached;
}

function emitModule(emitter: ModuleEmitter, main: string): void {
  const { module, reached } = emitter;
  if (reached.throws) {
    module.addTag(ERROR_TAG, binaryen.anyref, binaryen.none);
    module.addTagExport(ERROR_TAG, ERROR_TAG);
  }
  emitGlobals(emitter);
  emitVtables(emitter);
  emitClosureVtables(emitter);
  for (const fn of reached.functions.values()) emitFunction(emitter, fn);
  emitEntry(emitter, main);
}

function emitGlobals(emitter: ModuleEmitter): void {
  const { module, types } = emitter;
  for (const global of emitter.reached.globals.values()) {
    const type = globalType(emitter, global);
    const name = emitter.nameOf(global.key);
    module.addGlobal(name, types.of(type), true, emitter.zero(type));
    if (hasFlag(global)) module.addGlobal(`${name} assigned`, binaryen.i32, true, module.i32.const(0));
  }
}

function finish(module: binaryen.Module): WasmOutput {
  binaryen.setDebugInfo(true);
  module.runPasses(['translate-to-exnref', 'remove-unused-module-elements']);

  if (!module.validate()) throw new Error('the module is not valid');
  return module.emitBinary('main.wasm.map');
}
