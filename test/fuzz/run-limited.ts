import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import type { VmOptions } from '@noodlecore/runtime/vm/vm';
import { libraryModule } from '@noodlecore/cli/library';
import { bytecodeEngines, bytecodeOf } from '../support/run.ts';
import { MemoryHost } from '../vm/memory-host.ts';
import { mustHold } from './target.ts';

export type Limits = Pick<VmOptions, 'fuel' | 'memoryBytes' | 'maxDepth'>;

export const USUAL_LIMITS: Limits = { fuel: 1_000_000, memoryBytes: 1 << 27, maxDepth: 5000 };

/** Errors that say where a limit was met, as the machine tells them or the program that caught one: engines need not agree on the place. */
const LIMIT = /\[(3201|3202|3203|3119)\]|out of fuel after \d+ steps|stack overflow: \d+ calls deep/;
const FAULT = /\[9\d{3}\].*/;

/** Runs a module on every engine, within limits and cut off from the world. Whatever it does ends by itself or with a coded error, the same on all. */
export async function runLimited(module: NbcModule, limits: Limits, { trusted }: { readonly trusted: boolean }): Promise<void> {
  const find = (name: string): NbcModule | undefined => libraryModule(name) ?? (name === module.name ? module : undefined);
  const results: string[] = [];
  for (const engine of bytecodeEngines) {
    const host = new MemoryHost();
    const isTrusted = (name: string): boolean => trusted || name !== module.name;
    const { error, exitCode } = await engine.run(module.name, [], bytecodeOf(find), { ...limits, host, isTrusted });
    const fault = FAULT.exec(error + host.errorOutput);
    mustHold(fault === null, () => `${engine.name}: ${fault?.[0]}`);
    const seen = host.output + host.errorOutput + error;
    results.push(LIMIT.test(seen) ? 'a limit' : `exit code ${exitCode}\n${seen}`);
  }
  const [first, ...others] = results;
  for (const [index, other] of others.entries()) mustHold(other === first || other === 'a limit' || first === 'a limit', () => `${bytecodeEngines[0].name}:\n${first}\n${bytecodeEngines[index + 1].name}:\n${other}`);
}
