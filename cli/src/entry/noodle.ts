import { asksForNothing, factsOf } from '../cache/program-facts.ts';
import { cachedProgram } from '../cache/run-record.ts';
import { toolchainStamp } from '../toolchain.ts';
import { loadBundle } from './bundle.ts';
import type * as runner from './run.ts';
import { isNodeNewEnough, start } from './start.ts';

/**
 * `noodle run [--engine interpreter|jit] FILE ARGUMENTS…` of a program that was compiled before needs neither the compiler nor the command
 * line's parser, so they are not even loaded. Everything else goes the long way, which knows all options.
 */
function runCached(): boolean {
  const [command, ...words] = process.argv.slice(2);
  const engine = words[0] === '--engine' && (words[1] === 'interpreter' || words[1] === 'jit') ? words[1] : undefined;
  const [target, ...args] = engine === undefined ? words : words.slice(2);
  if (command !== 'run' || target === undefined || target.startsWith('-') || target.endsWith('.nbc')) return false;
  const stamp = toolchainStamp();
  const record = stamp === null ? undefined : cachedProgram(target, undefined, stamp);
  if (!record || !asksForNothing(factsOf(record))) return false;
  const { runRecord } = loadBundle<typeof runner>('run');
  void runRecord(record, args, engine);
  return true;
}

if (!isNodeNewEnough('noodle')) process.exitCode = 2;
else if (!runCached()) start('noodle');
