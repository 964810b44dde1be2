import { Option, type Command } from 'commander';
import { declareCommand, PathArgument, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';

export const STAGES = ['ast', 'ir', 'nbc', 'wasm'] as const;
export type Stage = (typeof STAGES)[number];

export interface DumpOptions extends CommonOptions {
  readonly stage: Stage;
  readonly ir?: boolean;
  readonly optimized?: boolean;
}

/** `dump FILE`: what a stage of the compiler made of a file. */
export function dumpCommand(context: Context): Command {
  return declareCommand('dump', 'show what a stage of the compiler makes of a file', `For those who work on the compiler, or wonder what it does: the tree that was read, the typed intermediate tree,
the bytecode (docs/nbc.md explains it), or the text of the WebAssembly that the whole program becomes.`, [
    [`${context.program} dump hello.nc`, 'the bytecode, readable'],
    [`${context.program} dump build/main.nbc`, 'the same from a compiled module'],
    [`${context.program} dump --ir hello.nc`, 'the typed intermediate tree'],
    [`${context.program} dump --stage wasm hello.nc`, 'the whole program as WebAssembly'],
    [`${context.program} dump --ir --optimized hello.nc`, 'the same when the whole program was optimised'],
  ])
    .addArgument(new PathArgument('<file>', 'an .nc or .nbc file'))
    .addOption(new Option('--stage <stage>', 'where to stop').choices(STAGES).default('nbc'))
    .option('--ir', 'the typed intermediate tree: short for `--stage ir`')
    .option('--optimized', 'the intermediate tree as the optimiser leaves it, library and all other modules at hand')
    .action(async (file: string, { stage, ir, optimized, color }: DumpOptions) => {
      const { dump } = await import('../dump.ts');
      context.exitCode = await dump(file, { stage: ir || optimized ? 'ir' : stage, optimized }, context.terminal(color));
    });
}
