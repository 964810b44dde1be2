import { describe, expect, test } from 'vitest';
import { Random } from './nbc/random.ts';
import { shrink } from './fuzz/shrink.ts';
import { smallerTexts } from './fuzz/smaller.ts';
import { Broken } from './fuzz/target.ts';
import { targets } from './fuzz/targets/index.ts';

/** A short stretch of what `npm run fuzz` does without end: the same cases each time, in this process. */
const CASES: Readonly<Record<string, number>> = { syntax: 600, format: 300, check: 100, run: 60, nbc: 300, modules: 500, programs: 2, tasks: 4, library: 60, requests: 400, archives: 150, manifests: 600 };

describe.each(targets.map((target) => [target.name, target] as const))('%s', (name, target) => {
  test(target.about, { timeout: 120_000 }, async () => {
    for (let seed = 1; seed <= CASES[name]; seed++) {
      const input = target.make(new Random(seed));
      try {
        await target.attempt(input);
      } catch (error) {
        expect.fail(`${error instanceof Broken ? error.message : error instanceof Error ? error.stack : String(error)}\n-- npm run fuzz -- --target ${name} --seed ${seed} --cases 1 reduces it:\n${target.show(input)}`);
      }
    }
  });

  test('the same seed makes the same input', () => {
    expect(target.show(target.make(new Random(7)))).toBe(target.show(target.make(new Random(7))));
  });
});

test('what fails is reduced to what makes it fail', async () => {
  const input = `${'let a = 1;\n'.repeat(40)}let b = [c];\n${'f(2);\n'.repeat(40)}`;
  const attempt = async (text: string): Promise<string | null> => (text.includes('[') ? 'a bracket' : null);
  const { input: reduced } = await shrink({ input, failure: 'a bracket' }, { smaller: smallerTexts, attempt, until: Infinity });
  expect(reduced).toBe('[');
});
