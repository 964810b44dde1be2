import type { ClassRef, FunctionRef, IrFunction, IrModule } from '../ir/ir.ts';
import { mapSame } from '../ir/rewrite.ts';
import { referencedModules } from '../ir/walk.ts';
import { flatten } from './flatten.ts';
import { CallSites } from './inline/call-sites.ts';
import { inferTypes } from './infer-types.ts';
import { settleLateFields } from './late-fields.ts';
import { propagate } from './propagate/propagate.ts';
import { reachableFunctions } from './reach.ts';
import { removeCells } from './remove-cells.ts';
import { removeLocals } from './remove-locals.ts';
import { simplify } from './simplify.ts';
import { splitLocals } from './split-locals.ts';
import { unboxLocals } from './unbox-locals.ts';
import { ClosedWorld, type World } from './world.ts';

/** One step: gives a function that does the same in a better way. */
export interface Pass {
  readonly name: string;
  readonly run: (fn: IrFunction, surroundings: Surroundings) => IrFunction;
}

/** What a pass may look at besides the function. */
export interface Surroundings {
  readonly module: string;
  readonly world: World;
  readonly callSites: CallSites;
}

/** In this order. What one makes possible the next one does. */
export const PASSES: readonly Pass[] = [
  { name: 'split-locals', run: splitLocals },
  { name: 'simplify', run: simplify },
  { name: 'infer-types', run: (fn, { world }) => inferTypes(fn, world) },
  { name: 'propagate', run: (fn, { module, world, callSites }) => propagate(fn, module, world, callSites) },
  { name: 'flatten', run: flatten },
  { name: 'simplify', run: simplify },
  { name: 'remove-locals', run: removeLocals },
  { name: 'unbox-locals', run: unboxLocals },
  { name: 'remove-cells', run: removeCells },
  { name: 'infer-types', run: (fn, { world }) => inferTypes(fn, world) },
  { name: 'propagate', run: (fn, { module, world, callSites }) => propagate(fn, module, world, callSites) },
  { name: 'flatten', run: flatten },
  { name: 'unbox-locals', run: unboxLocals },
  { name: 'simplify', run: simplify },
  { name: 'remove-locals', run: removeLocals },
];

/** What a back end that follows a program from its entrances knows of it. */
export interface ProgramOptions {
  /** The functions that can be reached, callees first where there is no circle; found here where not given. */
  readonly reached?: Iterable<FunctionRef>;
  /** Whether a class has instances of its own. */
  readonly isMade?: (cls: ClassRef) => boolean;
  /** Whether instances of a class may be made from data; each may where not given. */
  readonly isReadFromData?: (cls: ClassRef) => boolean;
  /** Told of each function after each pass; tests verify it there. */
  readonly observe?: (fn: IrFunction, surroundings: Surroundings, pass: Pass) => void;
}

/**
 * A module by itself, for bytecode: others may be compiled at other times, so nothing is known about them. What folding
 * gains there does not pay for the time that it takes: lowering writes good code already.
 */
export function optimizeModule(module: IrModule): IrModule {
  return settleLateFields([module])[0];
}

/** A whole program, of which nothing else will be loaded. What cannot be reached stays as it is; the rest is done callees first. */
export function optimizeProgram(lowered: readonly IrModule[], options: ProgramOptions = {}): IrModule[] {
  const modules = settleLateFields(lowered);
  const world = new ClosedWorld(modules, options.isMade, options.isReadFromData);
  const reached = [...(options.reached ?? reachableFunctions(modules))];
  const callSites = new CallSites(modules, reached.flatMap((ref) => world.function(ref) ?? []));
  for (const ref of reached) {
    const fn = world.function(ref);
    if (fn) world.replace(ref.module, optimizeFunction(fn, { module: ref.module, world, callSites }, options));
  }
  return modules.map((module) => withFunctions(module, mapSame(module.functions, (fn) => world.function({ module: module.name, name: fn.name }) ?? fn)));
}

function optimizeFunction(fn: IrFunction, surroundings: Surroundings, { observe }: ProgramOptions): IrFunction {
  if (fn.body === 'native') return fn;
  let optimized = fn;
  for (const pass of PASSES) {
    optimized = pass.run(optimized, surroundings);
    observe?.(optimized, surroundings, pass);
  }
  return optimized;
}

/** Code that came from other modules may name what those import. */
function withFunctions(module: IrModule, functions: readonly IrFunction[]): IrModule {
  if (functions === module.functions) return module;
  const named = referencedModules({ classes: module.classes, functions });
  const added = [...named].filter((name) => name !== module.name && !module.imports.includes(name)).sort();
  return { ...module, functions, imports: [...module.imports, ...added] };
}
