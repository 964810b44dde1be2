import binaryen from 'binaryen';
import type { SourceText } from '../../base/source.ts';
import type { IrClass, IrModule } from '../../ir/ir.ts';
import type { SourceModule } from '../../ir/source-module.ts';
import { calleesFirst } from '../../optimize/callees-first.ts';
import { optimizeProgram } from '../../optimize/optimize.ts';
import { withAddedTexts, withAppendedPieces } from './appended-pieces.ts';
import { globalType, hasFlag } from './access.ts';
import { ModuleEmitter } from './context.ts';
import { emitEntry, exportedFunctions } from './entry.ts';
import { ERROR_TAG, UNSEEN } from './errors.ts';
import { withFoundEntries } from './found-entries.ts';
import { withErrorsApart } from './errors-apart.ts';
import { EMITTERS, emitFunction } from './function.ts';
import { withGenericLists } from './generic-lists.ts';
import { CallGraph } from './guard/call-graph.ts';
import { guardTries } from './guard/guard-tries.ts';
import { HeapTypes } from './heap-types.ts';
import { classesWithIdentity } from './identities.ts';
import { keyedCalls } from './keyed-calls.ts';
import { storagesOf } from './list-storages.ts';
import { Layout } from './layout.ts';
import { withNumberedLetters } from './letters/numbered-letters.ts';
import { RUNTIME } from './native-classes.ts';
import { exportCrossing, isTransferring, WAITING_GUARD } from './natives.ts';
import { optimizeBinary, type WasmMode } from './passes.ts';
import { LIBRARY_PREFIX, Reach } from './reach.ts';
import { EXPORT_TRANSFER, TRANSFER } from './runtime-calls.ts';
import { standardMap } from './source-map.ts';
import { scannedTexts, steadyTexts } from './scanned-texts.ts';
import { singleLetters } from './letters/letters-beside.ts';
import { Strings } from './strings.ts';
import { DeclaredTypes } from './value-types.ts';
import { emitClosureVtables, emitVtables } from './vtables.ts';
import { TURN_COUNTER, withTurns } from './turns.ts';
import { withoutQuestions } from './unasked-texts.ts';
import { UnseenErrors } from './unseen/unseen-errors.ts';
import { ViewPlanner } from './views/planner.ts';
import { World } from './world.ts';

export interface WasmInput {
  readonly main: string;
  readonly find: (name: string) => SourceModule | undefined;
  readonly mode?: WasmMode;
  /** Whether the code stays as it is emitted, without binaryen's passes, which take most of the time. */
  readonly isPlain?: boolean;
}

export interface WasmOutput {
  readonly binary: Uint8Array;
  /** Its names are `path#function`; see source-map.ts. */
  readonly sourceMap: string | null;
  /** Whether it may wait: whoever calls its functions gets promises then. */
  readonly waits: boolean;
}

/** The host's function that calls the body of a `try`. */
const GUARD = `${RUNTIME}.host:guard`;
const SPAWN = `${RUNTIME}.scheduler:spawn`;

/** Features of WebAssembly 3.0 that the code uses. */
const FEATURES =
  binaryen.Features.GC | binaryen.Features.ReferenceTypes | binaryen.Features.ExceptionHandling | binaryen.Features.MutableGlobals |
  binaryen.Features.NontrappingFPToInt | binaryen.Features.SignExt | binaryen.Features.BulkMemory | binaryen.Features.BulkMemoryOpt | binaryen.Features.Multivalue |
  binaryen.Features.ExtendedConst;

/** Makes one WebAssembly module of a whole program. */
export function emitWasm(input: WasmInput): WasmOutput {
  return emitted(input, (module, reached, mode) => ({ ...finish(module, mode, reached.trusts), waits: mayWait(reached) }));
}

/** The same as WebAssembly's text. */
export function emitWasmText(input: WasmInput): string {
  return emitted(input, (module, reached, mode) => {
    optimizeBinary(module, mode, reached.trusts);
    return module.emitText();
  });
}

/** @param use makes what is wanted of the module, which goes away then. */
function emitted<T>({ main, find, mode = 'development', isPlain = false }: WasmInput, use: (module: binaryen.Module, reached: Reach, mode: WasmMode) => T): T {
  const { typesHold, ...optimal } = optimized(main, (name) => find(name)?.ir);
  const { world, reached } = guarded(optimal, main);
  const declared = new DeclaredTypes(world);
  const layout = new Layout(world, reached, declared);
  const types = new HeapTypes(reached, { layout, declared, listStorages: storagesOf(world, reached) });
  const module = new binaryen.Module();
  try {
    module.setFeatures(FEATURES);
    const source = (name: string): SourceText => find(name)?.source ?? { path: '', text: '' };
    const planner = mode === 'release' ? new ViewPlanner(world, reached) : null;
    const unseen = new UnseenErrors(world, reached, mayWait(reached));
    const emitter = new ModuleEmitter({ module, world, planner, unseen, reached, layout, declared, types, strings: new Strings(module), emitters: EMITTERS, options: { debugInfo: true, inlines: mode === 'release', isOptimized: mode !== 'development' && !isPlain, typesHold, source } });
    emitModule(emitter, main);
    return use(module, reached, isPlain ? 'development' : mode);
  } finally {
    module.dispose();
  }
}

type Trees = (name: string) => IrModule | undefined;

interface Optimized {
  readonly find: Trees;
  readonly withIdentity: ReadonlySet<string>;
  readonly typesHold: boolean;
}

/** Whether Lists hold what their types say: nothing that can be reached takes a type on trust, and no values come from outside. */
function doTypesHold(world: World, reached: Reach, main: string): boolean {
  return !reached.reflects && !isTransferred(world, main) && !reached.trusts;
}

/** Whether values of the program become JavaScript's, or the other way round. */
function isTransferred(world: World, main: string): boolean {
  return exportedFunctions(world, main).some((fn) => isTransferring(exportCrossing(fn)));
}

/** What can be reached, whose loops count their turns where there are several tasks. */
function lowered(trees: Trees, main: string): Extent {
  const find: Trees = (name) => {
    const module = trees(name);
    return module && withoutQuestions(module);
  };
  const world = new World(find);
  const reached = reach(world, main);
  if (!reached.natives.has(SPAWN)) return { world, reached };
  const other = new World((name) => {
    const module = find(name);
    return module && withTurns(module);
  });
  return { world: other, reached: reach(other, main) };
}

/** What can be reached is optimised as one program, after which less can be reached. */
function optimized(main: string, find: Trees): Optimized {
  const { world, reached } = lowered(find, main);
  const { init } = world.module(main);
  // A program may be written without a function: what stands at the top of its main module is as good as one.
  const top = init === null ? [] : [world.function({ module: main, name: init })];
  const functions = calleesFirst([...reached.functions.values(), ...top].map(({ module, ir }) => ({ ref: { module: module.name, name: ir.name }, fn: ir })));
  const optimal = optimizeProgram(world.modules(), {
    reached: functions,
    isMade: (cls) => reached.classes.has(world.class(cls)),
    isReadFromData: (cls) => reached.reflected.has(world.class(cls)),
  });
  const mayGrow = (module: string, cls: IrClass): boolean => !reached.reflects && !reached.reflected.has(world.class({ module, name: cls.name }));
  const isClosed = (module: string, cls: IrClass): boolean => mayGrow(module, cls) && !isTransferred(world, main);
  const numbered = withNumberedLetters(withAddedTexts(withFoundEntries(keyedCalls(withGenericLists(optimal, isClosed)))), isClosed, LIBRARY_PREFIX);
  const modules = withErrorsApart(withAppendedPieces(scannedTexts(singleLetters(numbered, LIBRARY_PREFIX, mayGrow), steadyTexts(world.modules(), LIBRARY_PREFIX), LIBRARY_PREFIX)));
  const byName = new Map(modules.map((module) => [module.name, module]));
  const withIdentity = classesWithIdentity(world.modules(), reached, (ref) => world.class(ref));
  return { find: (name) => byName.get(name) ?? find(name), withIdentity, typesHold: doTypesHold(world, reached, main) };
}

interface Extent {
  readonly world: World;
  readonly reached: Reach;
}

/** The program with `try` statements that see stack overflows, and what of it is reached. */
function guarded({ find, withIdentity }: Omit<Optimized, 'typesHold'>, main: string): Extent {
  const world = new World(find, withIdentity);
  const reached = reach(world, main);
  if (!reached.hasTry) return { world, reached };
  const graph = new CallGraph(world, reached);
  const other = new World((name) => {
    const module = find(name);
    return module && guardTries(module, graph);
  }, withIdentity);
  return { world: other, reached: reach(other, main) };
}

function reach(world: World, main: string): Reach {
  const reached = new Reach(world);
  reached.module(main);
  const entry = world.module(main).main;
  if (entry) reached.function({ module: main, name: entry.fn });
  if (entry?.takesArgs) reached.library('argumentList');
  const exported = exportedFunctions(world, main);
  for (const fn of exported) reached.function({ module: main, name: fn.ir.name });
  if (exported.some((fn) => isTransferring(exportCrossing(fn)))) for (const ref of Object.values({ ...TRANSFER, ...EXPORT_TRANSFER })) reached.function(ref);
  reached.run();
  if (reached.natives.has(GUARD) || reached.natives.has(WAITING_GUARD)) reached.library('callBody');
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
    if (!emitter.unseen.isEmpty) module.addGlobal(UNSEEN, binaryen.i32, true, module.i32.const(0));
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
    if (global.key === TURN_COUNTER) module.addGlobalExport(name, 'turns');
    if (hasFlag(global)) module.addGlobal(`${name} assigned`, binaryen.i32, true, module.i32.const(0));
  }
}

/** Who starts tasks waits for them in the end. */
function mayWait({ natives }: Reach): boolean {
  return natives.has(SPAWN) || [...natives.values()].some(({ native }) => native.kind === 'import' && native.waits);
}

function finish(module: binaryen.Module, mode: WasmMode, mayTrap: boolean): Pick<WasmOutput, 'binary' | 'sourceMap'> {
  binaryen.setDebugInfo(mode !== 'size');
  optimizeBinary(module, mode, mayTrap);
  if (!module.validate()) throw new Error('the module is not valid');
  const { binary, sourceMap } = module.emitBinary('main.wasm.map');
  return { binary, sourceMap: sourceMap === null ? null : standardMap(sourceMap) };
}
