import { join } from 'node:path';
import { peakMemory, timeCommands, type Command } from './measure.ts';
import type { Result } from './run.ts';
import { writeWholeProgram } from './whole-program.ts';

interface Places {
  readonly work: string;
  /** The command that is measured. */
  readonly noodlec: string;
}

/** How long a program of 2,000 lines takes from texts to a finished build, with nothing in any cache, and how much memory at most. */
export function measureCompile({ work, noodlec }: Places): Result[] {
  const { main, lines } = writeWholeProgram(join(work, 'whole'), 2000);
  const kinds: readonly (readonly [name: string, options: readonly string[], goal?: string])[] = [
    ['NBC', []],
    ['wasm', ['--target', 'wasm'], 'under 1,500'],
    ['wasm --release', ['--target', 'wasm', '--release'], 'under 5,000'],
    ['wasm --size', ['--target', 'wasm', '--size']],
  ];
  const commands = kinds.map(([, options]): Command => ({ file: noodlec, args: ['build', '--no-cache', ...options, main, '-o', join(work, 'whole-out')] }));
  const timings = timeCommands(commands, 5);
  return kinds.flatMap(([name, , goal], i) => [
    { name: `compile ${lines.toLocaleString('en')} lines, ${name}`, value: timings[i].median, unit: 'ms', goal },
    { name: `compile ${lines.toLocaleString('en')} lines, ${name}: memory`, value: peakMemory(commands[i]), unit: 'MB' },
  ]);
}
