import binaryen from 'binaryen';

/** What a build is for: to be there soon, to be fast, or to be small. */
export type WasmMode = 'development' | 'release' | 'size';

interface Settings {
  readonly optimizeLevel: number;
  readonly shrinkLevel: number;
  /** Functions up to such sizes are inlined: wherever they are called; where that seems to pay; where they are called once. */
  readonly alwaysInline: number;
  readonly flexibleInline: number;
  readonly oneCallerInline: number;
  /** Functions that stay functions, by name. */
  readonly apart: readonly string[];
  readonly stages: readonly Stage[];
}

/** Passes by name; `optimize` is binaryen's own list of its usual ones. */
type Stage = readonly string[] | 'optimize';

/** What is called when something is unusual: put into its callers, it would keep these from being put into theirs. */
const UNUSUAL = ['wait *', '*.slow', '*.other', 'list.outside', '*.grow*', '*errors:*', 'list.to-refs', '*#bridge.error*'];

/** Where these are called is what traces show. */
const MAY_THROW = ['list.*', 'string.*', 'int.divide', 'int.remainder'];

const RELEASE: Settings = {
  optimizeLevel: 3,
  shrinkLevel: 0,
  alwaysInline: 6,
  flexibleInline: 40,
  oneCallerInline: 200,
  apart: UNUSUAL,
  stages: [['type-unfinalizing'], 'optimize', ['type-ssa', 'gufa', 'unsubtyping'], 'optimize', ['gufa-optimizing', 'cfp', 'type-merging'], 'optimize', ['type-finalizing']],
};

const SIZE: Settings = {
  optimizeLevel: 2,
  shrinkLevel: 2,
  alwaysInline: 2,
  flexibleInline: 10,
  oneCallerInline: -1,
  apart: [...UNUSUAL, ...MAY_THROW],
  stages: [['type-unfinalizing'], 'optimize', ['gufa', 'unsubtyping'], 'optimize', ['type-merging'], 'optimize', ['type-finalizing', 'minimize-rec-groups', 'reorder-functions', 'reorder-globals']],
};

/**
 * Makes the module faster or smaller. All errors that a program can see are exceptions, so nothing that it does is a trap: unless it takes types
 * on trust that do not hold, which shows where something is asked of a value that is not there.
 */
export function optimizeBinary(module: binaryen.Module, mode: WasmMode, mayTrap: boolean): void {
  if (mode !== 'development') runStages(module, mode === 'size' ? SIZE : RELEASE, mayTrap);
  // Code that was put in place of a call stands where the call stood.
  if (mode !== 'development') module.runPasses(['propagate-debug-locs']);
  module.runPasses(['translate-to-exnref', 'remove-unused-module-elements']);
}

function runStages(module: binaryen.Module, settings: Settings, mayTrap: boolean): void {
  binaryen.setClosedWorld(true);
  binaryen.setTrapsNeverHappen(!mayTrap);
  binaryen.setOptimizeLevel(settings.optimizeLevel);
  binaryen.setShrinkLevel(settings.shrinkLevel);
  binaryen.setAlwaysInlineMaxSize(settings.alwaysInline);
  binaryen.setFlexibleInlineMaxSize(settings.flexibleInline);
  binaryen.setOneCallerInlineMaxSize(settings.oneCallerInline);
  keepApart(module, settings.apart);
  for (const stage of settings.stages) {
    if (stage === 'optimize') module.optimize();
    else module.runPasses(stage);
  }
}

function keepApart(module: binaryen.Module, patterns: readonly string[]): void {
  for (const pattern of patterns) {
    binaryen.setPassArgument('no-inline', pattern);
    module.runPasses(['no-inline']);
  }
  binaryen.setPassArgument('no-inline', null);
}
