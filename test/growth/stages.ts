import { format } from '@noodlecore/compiler/format/format';
import { compile } from '@noodlecore/compiler/pipeline';
import { decode } from '@noodlecore/runtime/nbc/decode';
import { encode } from '@noodlecore/runtime/nbc/encode';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { verify } from '@noodlecore/runtime/nbc/verify';
import { programOf, type TestProgram } from '../support/library.ts';
import { bytecodeOf, interpreter } from '../support/run.ts';
import { libraryModule } from '@noodlecore/cli/library';

export const STAGES = ['format', 'check', 'compile', 'verify', 'run', 'run untrusted'] as const;
export type Stage = (typeof STAGES)[number];

/** Is told of each stage, and runs it. */
export type AroundStage = <T>(stage: Stage, run: () => T) => T;

const FUEL = 50_000_000;

/** Everything that is done with a program, from its text to its output. Gives what the two runs print, or what is wrong with it. */
export async function allStages(texts: Readonly<Record<string, string>>, around: AroundStage): Promise<readonly string[]> {
  const warm = programOf(new Map());
  for (const [name, text] of Object.entries(texts)) warm.host.set(name, text);
  const names = Object.keys(texts);
  around('format', () => names.forEach((name) => format({ path: `${name}.nc`, text: texts[name] })));
  const errors = around('check', () => errorsOf(warm, names));
  if (errors.length > 0) return [errors[0]];
  const compiled = around('compile', () => new Map(names.map((name) => [name, compile(warm.program, name)])));
  around('verify', () => compiled.forEach((module) => verify(decode(encode(module)))));
  const modules = bytecodeOf((name): NbcModule | undefined => libraryModule(name) ?? compiled.get(name));
  const trusted = await around('run', () => interpreter.run('main', [], modules, { fuel: FUEL }));
  const untrusted = await around('run untrusted', () => interpreter.run('main', [], modules, { fuel: FUEL, isTrusted: (name) => !compiled.has(name) }));
  return [trusted, untrusted].map(({ output, error }) => output + error);
}

function errorsOf({ program }: TestProgram, names: readonly string[]): string[] {
  program.open(names);
  return names.flatMap((name) => program.diagnostics(name)).filter(({ severity }) => severity === 'error').map(({ code, message }) => `[${code}] ${message}`);
}
